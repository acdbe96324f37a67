import { nextHost } from '../../../scripts/bench/next-host';
import { readWatch } from '../../../scripts/bench/read-watch';
import { type Lab, type LabBrowser, type LabTab, MANY_NAMES } from './open-lab';
import { readWorkerHeap } from './read-worker-heap';
import { takeShare } from './take-share';

/** How many tabs that are opened at once fare. */
export interface ManyTabs {
  /** What the background keeps, in MB: one index for all of them. */
  readonly workerMb: number;
  /** From the end of a tab's loading to its first mark: the slowest of all, in milliseconds. */
  readonly slowestMs: number;
  /** The same until the main thread has its first free moment, without us. */
  readonly withoutMs: number;
  readonly marked: number;
}

/** Opens so many pages at the same moment, with 100,000 names in the store and the background asleep. */
export async function measureManyTabs(lab: Lab, count: number): Promise<ManyTabs> {
  const others = await openTabs(await lab.without(), count);
  const without = await loadAll(lab, others, ({ page }) => page.evaluate(waitForFreeMoment));
  for (const { page } of others) await page.close();

  const browser = await lab.withNames(MANY_NAMES);
  const tabs = await openTabs(browser, count);
  await browser.stopWorker();
  const waits = await loadAll(lab, tabs, async ({ page }) => {
    const { firstMark } = await readWatch(page, 'the first mark', (watch) => watch.firstMark !== null);
    return firstMark ?? Number.POSITIVE_INFINITY;
  });
  const workerMb = (await readWorkerHeap(browser)) ?? Number.NaN;
  for (const { page } of tabs) await page.close();
  return { workerMb, slowestMs: takeShare(waits, 1), withoutMs: takeShare(without, 1), marked: waits.length };
}

function openTabs({ newTab }: LabBrowser, count: number): Promise<LabTab[]> {
  return Promise.all(Array.from({ length: count }, newTab));
}

/** How long after the end of its loading each page is `ready`, which is told in the page's own time. */
async function loadAll(lab: Lab, tabs: readonly LabTab[], ready: (tab: LabTab) => Promise<number>): Promise<number[]> {
  // Two hosts: as many processes as a reader with many tabs of few sites has.
  const hosts = [nextHost(), nextHost()];
  return Promise.all(
    tabs.map(async (opened, i) => {
      await opened.tab.goto(`${lab.server.originOf(hosts[i % 2] ?? '')}/article`, { timeout: 120_000 });
      return (await ready(opened)) - (await opened.page.evaluate(readLoaded));
    }),
  );
}

/** Runs in the page. */
function readLoaded(): number {
  return (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).domContentLoadedEventEnd;
}

/** Runs in the page. */
function waitForFreeMoment(): Promise<number> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(performance.now())));
}
