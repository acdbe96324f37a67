import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parsePack } from '../../../core/topics/parse-pack';
import { samplePackData, sampleTopic } from '../../core/store/sample-pack';

const COMMAND = join(import.meta.dirname, '../../../scripts/pack.mjs');
const COMMAND_TIMEOUT_MS = 30_000;

const folder = mkdtempSync(join(tmpdir(), 'sidelight-pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CLUSTER = {
  name: 'Sample',
  type: 'threat-actor',
  uuid: '11111111-1111-4111-8111-111111111111',
  version: 1,
  values: [
    { value: 'Copper Fox', uuid: '22222222-2222-4222-8222-222222222222' },
    { value: 'Old Fox', uuid: '33333333-3333-4333-8333-333333333333', revoked: true },
  ],
};

writeFileSync(join(folder, 'good.json'), JSON.stringify(samplePackData([sampleTopic('opm')])));
writeFileSync(join(folder, 'bad.json'), JSON.stringify(samplePackData([sampleTopic('a b')], { version: 'x' })));
writeFileSync(join(folder, 'actor.json'), JSON.stringify(CLUSTER));
writeFileSync(join(folder, 'terms.csv'), 'Begriff;Zweitname\nKupferfuchs;Fuchs aus Kupfer\n');

/** Runs the command as npm does when it was typed in the folder. */
function run(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return runWith(Buffer.alloc(0), ...args);
}

/** The same with `input` as standard input. */
function runWith(input: Buffer, ...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [COMMAND, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
}

describe('npm run pack', { timeout: COMMAND_TIMEOUT_MS }, () => {
  it('counts what stands in a file', () => {
    expect(run('validate', 'good.json')).toMatchObject({
      status: 0,
      stdout: 'good.json: sidelight, 1 entry: 1 imported\n',
      stderr: '',
    });
    expect(run('validate', 'actor.json', '--from', 'misp-galaxy')).toMatchObject({
      status: 0,
      stdout: 'actor.json: misp-galaxy, 2 entries: 1 imported, 1 skipped (1 revoked)\n',
    });
  });

  it('names every fault in a line of its own', () => {
    expect(run('validate', 'bad.json')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'bad.json: version is no version like 1.0.0\nbad.json: topics[0].id holds a blank or #\n',
    });
    expect(run('validate', 'none.json')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^none\.json: cannot be read/),
    });
    expect(run('validate', 'good.json', '--from', 'stix').stderr).toBe('good.json: is sidelight, not stix\n');
    expect(run('guess').stderr).toMatch(/^npm run pack -- validate FILE/);
  });

  it('tells how it is used when asked, and otherwise that it is not', () => {
    expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^npm run pack -- validate FILE/) });
    expect(run('grade', '-h')).toMatchObject({ status: 0, stderr: '' });
    expect(run()).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^npm run pack -- validate FILE/),
    });
    expect(run('validate')).toMatchObject({
      status: 1,
      stderr: 'one file is needed: npm run pack -- --help tells how\n',
    });
    expect(run('validate', 'good.json', '--bogus').stderr).toMatch(/^Unknown option '--bogus': [^\n]+\n$/);
  });

  it('names a folder, and reads standard input', () => {
    expect(run('validate', '.')).toMatchObject({ status: 1, stderr: '.: cannot be read: it is a folder\n' });
    const { status, stdout } = runWith(readFileSync(join(folder, 'good.json')), 'validate', '-');
    expect([status, stdout]).toEqual([0, '-: sidelight, 1 entry: 1 imported\n']);
  });

  it('writes a pack of our own format', () => {
    const columns = 'name=Begriff,aliases=B';
    expect(run('convert', 'terms.csv', '--from', 'csv', '--out', 'terms.json', '--columns', columns)).toMatchObject({
      status: 0,
      stdout: 'terms.csv: csv, 1 entry: 1 imported\n',
    });
    const parsed = parsePack(JSON.parse(readFileSync(join(folder, 'terms.json'), 'utf8')));
    expect(parsed).toMatchObject({
      pack: { topics: [{ name: 'Kupferfuchs', aliases: [{ text: 'Kupferfuchs' }, { text: 'Fuchs aus Kupfer' }] }] },
    });
  });
});
