import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser } from '../tests/e2e/harness/find-browser';
import { runCommand } from './run-command';

/** A browser the project runs in. Branded Chrome is not among the names: it loads no unpacked extension from a command. */
interface WantedBrowser {
  title: string;
  variable: string;
  names: string[];
  debianPackage: string;
}

export const CHROMIUM: WantedBrowser = {
  title: 'Chromium',
  variable: 'CHROMIUM_PATH',
  names: [
    '/usr/bin/chromium',
    'chromium',
    'chromium-browser',
    'chrome-for-testing',
    'google-chrome-for-testing',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ],
  debianPackage: 'chromium',
};

export const FIREFOX: WantedBrowser = {
  title: 'Firefox',
  variable: 'FIREFOX_PATH',
  names: ['/usr/bin/firefox-esr', 'firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  debianPackage: 'firefox-esr',
};

/**
 * Finds each browser, or installs it: with apt on Debian as root, Chromium also as Playwright's download. Sets its
 * environment variable for the processes started later. Returns a line for each browser that could not be had.
 */
export async function prepareBrowsers(wanted: readonly WantedBrowser[]): Promise<string[]> {
  const missing = wanted.filter((browser) => !locate(browser));
  if (missing.length > 0 && isDebianRoot()) await installFromDebian(missing.map(({ debianPackage }) => debianPackage));
  const faults: string[] = [];
  for (const browser of missing) {
    if (locate(browser) || (browser === CHROMIUM && (await downloadChromium()))) continue;
    faults.push(`No ${browser.title} found. Install it, or set ${browser.variable} to the path of its program.`);
  }
  return faults;
}

function locate({ variable, names }: WantedBrowser): boolean {
  try {
    const path = findBrowser(variable, names);
    if (!existsSync(path)) return false;
    process.env[variable] = path;
    return true;
  } catch {
    return false;
  }
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/os-release') && /^ID=debian$/m.test(readOsRelease());
}

function readOsRelease(): string {
  return readFileSync('/etc/os-release', 'utf8');
}

async function installFromDebian(packages: readonly string[]): Promise<void> {
  console.log(`Installing ${packages.join(' and ')} (apt-get)`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand('apt-get', ['update', '-qq'], { env });
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  const { exitCode, output } = await runCommand('apt-get', install, { env });
  if (exitCode !== 0) console.error(output.trim());
}

async function downloadChromium(): Promise<boolean> {
  if (!existsSync(chromium.executablePath())) {
    console.log('Downloading Chromium (playwright-core)');
    const { exitCode, output } = await runCommand('playwright-core', ['install', 'chromium']);
    if (exitCode !== 0) console.error(output.trim());
  }
  if (!existsSync(chromium.executablePath())) return false;
  process.env[CHROMIUM.variable] = chromium.executablePath();
  return true;
}
