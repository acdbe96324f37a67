import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../tests/e2e/harness/extension-dir';
import { CHROMIUM, FIREFOX, prepareBrowsers } from './prepare-browsers';
import { lintPackage } from './release/lint-package';
import { readWarningReasons } from './release/read-warning-reasons';
import { runCommand } from './run-command';

/** What a check found: null is fine, a text is what is wrong. */
type Check = () => Promise<string | null>;

interface Tally {
  passed: number;
  failed: number;
}

const REPORT = join(PROJECT_ROOT, '.artifacts/vitest.json');

const production = { NODE_ENV: 'production' };

const CHECKS: Record<string, Check> = {
  'browsers are there': async () => (await prepareBrowsers([CHROMIUM, FIREFOX])).join('\n') || null,
  'generated types (wxt prepare)': command('wxt', ['prepare']),
  'types (tsc)': command('tsc', ['--noEmit']),
  'style and walls (biome)': command('biome', ['ci', '.']),
  'nothing unused (knip)': command('knip', []),
  'build for Chromium (wxt)': command('wxt', ['build'], production),
  'build for Firefox (wxt)': command('wxt', ['build', '-b', 'firefox', '--mv3'], production),
  'sizes (size-limit)': command('size-limit', []),
  'Firefox package (web-ext lint)': lintFirefoxPackage,
};

const total: Tally = { passed: 0, failed: 0 };
for (const [name, check] of Object.entries(CHECKS)) await runCheck(name, check);
const tests = await runTests();
console.log(`${total.passed + tests.passed} passed, ${total.failed + tests.failed} failed`);
process.exitCode = total.failed + tests.failed > 0 ? 1 : 0;

async function runCheck(name: string, check: Check): Promise<void> {
  const start = performance.now();
  const fault = await check();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${fault === null ? '✓' : '✗'} ${name}  ${seconds} s`);
  if (fault !== null) console.log(fault.trim().replace(/^/gm, '    '));
  total[fault === null ? 'passed' : 'failed'] += 1;
}

function command(name: string, args: string[], env: Record<string, string> = {}): Check {
  return async () => {
    const { exitCode, output } = await runCommand(name, args, { env });
    return exitCode === 0 ? null : output || `${name} ended with ${exitCode}`;
  };
}

async function lintFirefoxPackage(): Promise<string | null> {
  const explained = new Set((await readWarningReasons()).keys());
  return lintPackage('.output/firefox-mv3', explained).then(
    () => null,
    (error: Error) => error.message,
  );
}

/** Unit, component and browser tests on what was just built; a run that breaks without a failed test counts as one. */
async function runTests(): Promise<Tally> {
  await mkdir(join(PROJECT_ROOT, '.artifacts'), { recursive: true });
  await rm(REPORT, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const { exitCode } = await runCommand('vitest', ['run', '--project', 'unit', '--project', 'e2e', ...reporters], {
    env: { SIDELIGHT_NO_BUILD: '1' },
    live: true,
  });
  const { numPassedTests = 0, numFailedTests = 0 } = await readReport();
  const broken = exitCode !== 0 && numFailedTests === 0 ? 1 : 0;
  return { passed: numPassedTests, failed: numFailedTests + broken };
}

async function readReport(): Promise<{ numPassedTests?: number; numFailedTests?: number }> {
  try {
    return JSON.parse(await readFile(REPORT, 'utf8'));
  } catch {
    return {};
  }
}
