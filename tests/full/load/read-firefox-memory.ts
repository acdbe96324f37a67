import type { LaunchedFirefox } from '../../e2e/harness/launch-firefox';

/** What the processes of Firefox hold after garbage collection, in MB. */
export interface FirefoxMemory {
  readonly pages: number;
  readonly extension: number;
}

/** Runs in the browser: what `about:memory` adds up as "explicit", without what its allocators hold in reserve. */
const READ_REPORTS = `
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const minimize = () => new Promise((resolve) => manager.minimizeMemoryUsage(resolve));
  return (async () => {
    for (let time = 0; time < 2; time++) {
      Services.obs.notifyObservers(null, 'child-mmu-request');
      await minimize();
      await wait(1000);
    }
    const sums = {};
    const add = (process, path, kind, units, amount) => {
      if (!path.startsWith('explicit/') || units !== Ci.nsIMemoryReporter.UNITS_BYTES) return;
      if (/gc-heap|heap-overhead|unused|script-sources|profiler/.test(path)) return;
      const name = process.split(' (')[0] || 'browser';
      sums[name] = (sums[name] ?? 0) + amount;
    };
    await new Promise((resolve) => manager.getReports(add, null, resolve, null, false));
    return sums;
  })();`;

const MEGABYTE = 1_000_000;
const EXTENSION = /^(webextensions|extension)/i;
const PAGES = /^(web|isolated|file)/i;

/** Collects garbage everywhere and adds up what pages and extensions hold. */
export async function readFirefoxMemory({ executeChrome }: LaunchedFirefox): Promise<FirefoxMemory> {
  const sums = await executeChrome<Record<string, number>>(READ_REPORTS);
  const add = (isMeant: (process: string) => boolean): number =>
    Object.entries(sums).reduce((sum, [process, bytes]) => sum + (isMeant(process) ? bytes / MEGABYTE : 0), 0);
  return {
    extension: add((process) => EXTENSION.test(process)),
    pages: add((process) => PAGES.test(process) && !EXTENSION.test(process)),
  };
}
