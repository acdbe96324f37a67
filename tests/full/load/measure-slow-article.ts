import { readWatch } from '../../../scripts/bench/read-watch';
import { takeMedian } from '../../../scripts/bench/take-median';
import { type Lab, MANY_NAMES } from './open-lab';
import { profileTasks } from './profile-tasks';

/** How an article fares on a slow machine. */
export interface SlowArticle {
  /** From the end of loading to the first mark, in milliseconds. */
  readonly firstMarkMs: number;
  /** The longest that the page waits for us in one go. */
  readonly longestMs: number;
  readonly totalMs: number;
}

const SLOWER = 4;
const SETTLE_MS = 500;

/** Opens the page at `path` with 100,000 names in the store, the CPU four times slower. */
export async function measureSlowArticle(lab: Lab, path: string, rounds: number): Promise<SlowArticle> {
  const browser = await lab.withNames(MANY_NAMES);
  const first: number[] = [];
  const longest: number[] = [];
  const total: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const { page, session } = await browser.openPage('/article');
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const ours = await profileTasks(browser, session, async () => {
      await page.open(new URL(path, await page.url()).href);
      await readWatch(page, 'the first mark', ({ firstMark }) => firstMark !== null);
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    });
    const { firstMark } = await readWatch(page, 'the first mark', (watch) => watch.firstMark !== null);
    const loaded = await page.evaluate(
      () =>
        (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)
          ?.domContentLoadedEventEnd ?? 0,
    );
    await page.close();
    if (round < 0) continue;
    first.push((firstMark ?? 0) - loaded);
    longest.push(ours.longestMs);
    total.push(ours.totalMs);
  }
  return { firstMarkMs: takeMedian(first), longestMs: takeMedian(longest), totalMs: takeMedian(total) };
}
