import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCaseIds } from '../scripts/reliability/find-case-ids';
import { PROJECT_ROOT } from './e2e/harness/extension-dir';

const FULL = /^full\/(.*)\.full\.ts$/;
/** Tests of how titles are read: what they name are examples. */
const OWN = 'scripts/reliability/';
const TESTS = /\.(?:test|e2e|full|cases)\.tsx?$|\/attacks\//;
/** Where titles are made of data, the ids stand there by themselves. */
const IN_DATA = /'([FBHPUL]\d\d)'/g;

const page = await readFile(join(PROJECT_ROOT, 'docs/reliability.md'), 'utf8');
const rows = [...page.matchAll(/^\| ([FBHPUL]\d\d) \|.*\| (.*) \|$/gm)]
  .map(([, id = '', testedBy = '']) => ({ id, testedBy }))
  .filter(({ testedBy }) => !/^\d{4}-/.test(testedBy));
const places = await findPlaces();

describe('the reliability page', () => {
  it('has each case once', () => {
    const ids = rows.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(ids).toHaveLength(111);
  });

  it.each(rows)('tells where $id is tested: $testedBy', ({ id, testedBy }) => {
    if (testedBy.startsWith('not tested: ')) {
      expect(places.get(id) ?? []).toEqual([]);
      return;
    }
    const named = testedBy.split(', ').map((place) => place.replaceAll('`', ''));
    expect(named.filter((place) => place !== 'npm run release').sort()).toEqual([...(places.get(id) ?? [])].sort());
  });

  it('knows every case that a test names', () => {
    expect([...places.keys()].filter((id) => !rows.some((row) => row.id === id))).toEqual([]);
  });
});

/** For each case the commands that test it: `npm test`, or the part of the full run; fuzz tests are run by both. */
async function findPlaces(): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  const folder = join(PROJECT_ROOT, 'tests');
  const files = (await readdir(folder, { recursive: true })).filter(
    (file) => TESTS.test(file) && !file.startsWith(OWN),
  );
  for (const file of files) {
    const [, part] = FULL.exec(file) ?? [];
    const commands = part ? [part] : file.startsWith('fuzz/') ? ['npm test', 'fuzz'] : ['npm test'];
    const source = await readFile(join(folder, file), 'utf8');
    for (const id of [...findCaseIds(source), ...[...source.matchAll(IN_DATA)].map(([, id = '']) => id)]) {
      const known = found.get(id) ?? new Set<string>();
      for (const command of commands) known.add(command);
      found.set(id, known);
    }
  }
  return found;
}
