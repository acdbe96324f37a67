import { nextHost } from '../../../scripts/bench/next-host';
import { readWatch } from '../../../scripts/bench/read-watch';
import { type Lab, MANY_NAMES } from './open-lab';
import { readWorkerHeap } from './read-worker-heap';
import { takeShare } from './take-share';

/** How many tabs that are opened at once fare. */
export interface ManyTabs {
  /** What the background keeps, in MB: one index for all of them. */
  readonly workerMb: number;
  /** From the end of a tab's loading to its first mark: the slowest of all, in milliseconds. */
  readonly slowestMs: number;
  readonly marked: number;
}

/** Opens so many pages at the same moment, with 100,000 names in the store and the background asleep. */
export async function measureManyTabs(lab: Lab, count: number): Promise<ManyTabs> {
  const browser = await lab.withNames(MANY_NAMES);
  const tabs = await Promise.all(Array.from({ length: count }, () => browser.newTab()));
  await browser.stopWorker();
  // Two hosts: as many processes as a reader with many tabs of few sites has.
  const hosts = [nextHost(), nextHost()];
  const waits = await Promise.all(
    tabs.map(async ({ page, tab }, i) => {
      await tab.goto(`${lab.server.originOf(hosts[i % 2] ?? '')}/article`, { timeout: 120_000 });
      const { firstMark } = await readWatch(page, 'the first mark', (watch) => watch.firstMark !== null);
      const loaded = await page.evaluate(
        () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).domContentLoadedEventEnd,
      );
      return (firstMark ?? Number.POSITIVE_INFINITY) - loaded;
    }),
  );
  const workerMb = (await readWorkerHeap(browser)) ?? Number.NaN;
  for (const { page } of tabs) await page.close();
  return { workerMb, slowestMs: takeShare(waits, 1), marked: waits.length };
}
