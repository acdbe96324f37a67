import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const COMMAND = join(import.meta.dirname, '../../scripts/accuracy.mjs');
const COMMAND_TIMEOUT_MS = 30_000;

const folder = mkdtempSync(join(tmpdir(), 'sidelight-accuracy-'));
afterAll(() => rmSync(folder, { recursive: true }));

const mention = { surface: 'Unit 61398', start: 0, end: 10, topic: 'pla-indictments', label: 'yes' };
const item = { id: 'x1', lang: 'en', title: '', text: 'Unit 61398 again, OPM', mentions: [mention] };

writeFileSync(join(folder, 'good.jsonl'), `${JSON.stringify(item)}\n`);
writeFileSync(join(folder, 'bad.jsonl'), `${JSON.stringify(item)}\n{"id": "x2"\n`);

/** Runs the command as npm does when it was typed in the folder. */
function run(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
  });
}

describe('npm run accuracy', { timeout: COMMAND_TIMEOUT_MS }, () => {
  it('prints one JSON object and writes the hits', () => {
    const { status, stdout } = run(
      'good.jsonl',
      '--json',
      '--explain',
      '--hits',
      'hits.jsonl',
      '--refused',
      'no.jsonl',
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      corpora: ['good.jsonl'],
      passages: 1,
      detector: { total: { mentions: { true: 1, false: 0, missed: 0 } } },
    });
    expect(JSON.parse(readFileSync(join(folder, 'hits.jsonl'), 'utf8'))).toEqual({
      id: 'x1',
      hits: [{ topic: 'pla-indictments', start: 0, end: 10, reason: 'strong "Unit 61398"' }],
    });
    expect(JSON.parse(readFileSync(join(folder, 'no.jsonl'), 'utf8'))).toEqual({
      id: 'x1',
      refused: [{ topic: 'opm-breach', start: 18, end: 21, reason: 'no-evidence' }],
    });
  });

  it('names every fault and prints nothing else', () => {
    expect(run('good.jsonl', 'bad.jsonl', 'none.jsonl', '--hits', 'unwritten.jsonl')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^bad\.jsonl:2: the line is no JSON\nnone\.jsonl: cannot be read: ENOENT.*\n$/),
    });
    expect(() => readFileSync(join(folder, 'unwritten.jsonl'))).toThrow();
  });
});
