import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../tests/e2e/harness/extension-dir';
import { CHROMIUM, FIREFOX, prepareBrowsers } from './prepare-browsers';
import { describeRun } from './reliability/describe-run';
import { formatCases } from './reliability/format-cases';
import { type Arguments, readArguments } from './reliability/read-arguments';
import type { RunReport } from './reliability/read-report';
import { sumCases } from './reliability/sum-cases';
import { writeFigures } from './reliability/write-figures';
import { runCommand } from './run-command';
import { runTests } from './run-tests';

const ENDING = '.full.ts';
/** Needs no browser: the same files that `npm test` runs with fewer cases. */
const FUZZ = 'fuzz';
const PAGE = join(PROJECT_ROOT, 'docs/reliability.md');

const files = await readdir(join(PROJECT_ROOT, 'tests/full'));
const known = [FUZZ, ...files.filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length))];
const asked = readArguments(process.argv.slice(2), known);
if ('fault' in asked) {
  console.error(asked.fault);
  process.exitCode = 1;
} else {
  const reports = await runParts(asked);
  const cases = sumCases(reports.flatMap(({ tests }) => tests));
  console.log(formatCases(cases));
  if (asked.write) await writeFile(PAGE, writeFigures(await readFile(PAGE, 'utf8'), cases, describeRun(new Date())));
  const count = (key: 'passed' | 'failed') => reports.reduce((sum, report) => sum + report[key], 0);
  console.log(`${count('passed')} passed, ${count('failed')} failed`);
  process.exitCode = count('failed') > 0 ? 1 : 0;
}

async function runParts({ parts, minutes, cases }: Arguments): Promise<RunReport[]> {
  const chosen = parts.length === 0 ? known : parts;
  const options = { env: { SIDELIGHT_MINUTES: String(minutes), SIDELIGHT_CASES: String(cases) }, isLong: true };
  const reports: RunReport[] = [];
  if (chosen.includes(FUZZ)) reports.push(await runTests(['--project', 'unit', 'tests/fuzz/'], options));
  const inBrowsers = chosen.filter((part) => part !== FUZZ);
  if (inBrowsers.length > 0) await build();
  // Each by itself: one that breaks takes no figures of the others with it.
  for (const part of inBrowsers) {
    reports.push(await runTests(['--project', 'full', `tests/full/${part}${ENDING}`], options));
  }
  return reports;
}

/** Throws where browsers are missing or a package cannot be built. */
async function build(): Promise<void> {
  const missing = await prepareBrowsers([CHROMIUM, FIREFOX]);
  if (missing.length > 0) throw new Error(missing.join('\n'));
  for (const target of [[], ['-b', 'firefox', '--mv3']]) {
    const { exitCode, output } = await runCommand('wxt', ['build', ...target], { env: { NODE_ENV: 'production' } });
    if (exitCode !== 0) throw new Error(output);
  }
}
