import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../tests/e2e/harness/extension-dir';
import { type RunReport, readReport } from './reliability/read-report';
import { runCommand } from './run-command';

const REPORT = join(PROJECT_ROOT, '.artifacts/vitest.json');

/**
 * Runs Vitest on the packages that were just built, its output shown: file by file, or test by test when `isLong`. A run that breaks
 * without a failed test counts as one.
 */
export async function runTests(
  args: readonly string[],
  { env = {}, isLong = false }: { readonly env?: Record<string, string>; readonly isLong?: boolean } = {},
): Promise<RunReport> {
  await mkdir(join(PROJECT_ROOT, '.artifacts'), { recursive: true });
  await rm(REPORT, { force: true });
  const reporters = [`--reporter=${isLong ? 'verbose' : 'default'}`, '--reporter=json', `--outputFile.json=${REPORT}`];
  const { exitCode } = await runCommand('vitest', ['run', ...args, ...reporters], {
    env: { SIDELIGHT_NO_BUILD: '1', ...env },
    live: true,
  });
  const report = await readReport(REPORT);
  const isBroken = exitCode !== 0 && report.failed === 0;
  return isBroken ? { ...report, failed: 1 } : report;
}
