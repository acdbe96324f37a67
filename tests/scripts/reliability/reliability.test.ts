import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCaseIds } from '../../../scripts/reliability/find-case-ids';
import { formatCases } from '../../../scripts/reliability/format-cases';
import { formatSecondTries } from '../../../scripts/reliability/format-second-tries';
import { readArguments } from '../../../scripts/reliability/read-arguments';
import { readReport, type TestResult } from '../../../scripts/reliability/read-report';
import { sumCases } from '../../../scripts/reliability/sum-cases';
import { writeFigures } from '../../../scripts/reliability/write-figures';
import { type Figure, noteFigure } from '../../note-figure';

const KILLS: Figure = { case: 'F03', what: 'kills | both', value: 19, unit: 'of 20', aim: '20' };
const result = (fullName: string, fields: Partial<TestResult> = {}): TestResult => ({
  fullName,
  status: 'passed',
  figures: [],
  ...fields,
});

describe('findCaseIds', () => {
  it.each([
    ['is kept [F03]', ['F03']],
    ['is kept [F03, U05] in chromium [H01]', ['F03', 'U05', 'H01']],
    ['reads [an address] and F03', []],
    ['knows no [X01] and no [F003]', []],
  ])('reads %s', (title, ids) => {
    expect(findCaseIds(title)).toEqual(ids);
  });
});

describe('sumCases', () => {
  it('counts the tests of each case, and leaves out what was skipped', () => {
    const sums = sumCases([
      result('b [U05, F03]', { figures: [KILLS] }),
      result('a [F03]', { status: 'failed' }),
      result('c [F04]', { status: 'skipped' }),
      result('d'),
    ]);
    expect(sums).toEqual([
      { id: 'F03', passed: 1, failed: 1, figures: [KILLS] },
      { id: 'U05', passed: 1, failed: 0, figures: [] },
    ]);
    expect(formatCases(sums)).toBe(
      'Promises of docs/reliability.md that were tested: 2; broken: F03\n  F03  kills | both: 19 of 20 (aim: 20)',
    );
  });
});

describe('a figure', () => {
  it('gets from the test that noted it into the report', async (context) => {
    noteFigure(context, KILLS);
    const folder = await mkdtemp(join(tmpdir(), 'sidelight-report-'));
    const path = join(folder, 'report.json');
    const { meta } = context.task;
    const assertionResults = [
      { fullName: 'x [F03]', status: 'passed', failureMessages: [], meta },
      { fullName: 'y', status: 'passed', failureMessages: ['Error: late\n    at y.ts'], meta: {} },
      { fullName: 'z', status: 'failed', failureMessages: ['Error: wrong'], meta: {} },
    ];
    await writeFile(
      path,
      JSON.stringify({ numPassedTests: 2, numFailedTests: 1, testResults: [{ assertionResults }] }),
    );
    const report = await readReport(path);
    await rm(folder, { recursive: true });
    expect(report).toEqual({
      passed: 2,
      failed: 1,
      tests: [
        result('x [F03]', { figures: [KILLS] }),
        result('y', { firstFailure: 'Error: late\n    at y.ts' }),
        result('z', { status: 'failed' }),
      ],
    });
    expect(formatSecondTries(report.tests)).toBe('Passed at the second try only: 1\n  y\n    Error: late');
    expect(formatSecondTries([result('x')])).toBe('');
    Object.assign(meta, { figures: [] });
  });

  it('is read of a run that wrote none', async () => {
    expect(await readReport('/nowhere/report.json')).toEqual({ passed: 0, failed: 0, tests: [] });
  });
});

describe('writeFigures', () => {
  const page = (rows: string) =>
    `# Page\n<!-- figures: written by \`npm run test:full -- --write\` -->\n${rows}\n<!-- end of figures -->\nmore`;

  it('takes the place of the figures that were measured again, and keeps the others', () => {
    const before = page('| F03 | old | then |\n| U07 | kept | then |');
    const written = writeFigures(before, [{ id: 'F03', passed: 1, failed: 0, figures: [KILLS] }], 'now');
    expect(written).toBe(
      page(
        '| case | figure | measured |\n| --- | --- | --- |\n| F03 | kills \\| both: 19 of 20 (aim: 20) | now |\n| U07 | kept | then |',
      ),
    );
  });

  it('refuses a page without a place for them', () => {
    expect(() => writeFigures('# Page', [], 'now')).toThrow('lacks the line');
  });
});

describe('readArguments', () => {
  const known = ['fuzz', 'soak'];
  it('takes parts and sizes', () => {
    expect(readArguments(['soak', '--minutes', '5', '--cases=10'], known)).toEqual({
      parts: ['soak'],
      minutes: 5,
      cases: 10,
      write: false,
    });
  });

  it.each([['sock'], ['--minutes=0'], ['--minutes=x'], ['--cases=0'], ['--fast']])('refuses %s', (argument) => {
    expect(readArguments([argument], known)).toMatchObject({ fault: expect.stringContaining('npm run test:full') });
  });
});
