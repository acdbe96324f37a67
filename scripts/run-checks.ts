import { CHROMIUM, FIREFOX, prepareBrowsers } from './prepare-browsers';
import { lintPackage } from './release/lint-package';
import { readWarningReasons } from './release/read-warning-reasons';
import { formatCases } from './reliability/format-cases';
import { formatSecondTries } from './reliability/format-second-tries';
import { sumCases } from './reliability/sum-cases';
import { runCommand } from './run-command';
import { runTests } from './run-tests';

/** What a check found: null is fine, a text is what is wrong. */
type Check = () => Promise<string | null>;

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

const total = { passed: 0, failed: 0 };
for (const [name, check] of Object.entries(CHECKS)) await runCheck(name, check);
const run = await runTests(['--project', 'unit', '--project', 'e2e']);
const secondTries = formatSecondTries(run.tests);
if (secondTries !== '') console.log(secondTries);
console.log(formatCases(sumCases(run.tests)));
console.log(`${total.passed + run.passed} passed, ${total.failed + run.failed} failed`);
process.exitCode = total.failed + run.failed > 0 ? 1 : 0;

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
