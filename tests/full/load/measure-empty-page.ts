import { generatePage } from '../../../scripts/bench/generate-page';
import { takeMedian } from '../../../scripts/bench/take-median';
import { FEW_NAMES, type Lab, type LabBrowser, MANY_NAMES } from './open-lab';

/** What a page without mentions costs its own main thread. */
export interface EmptyPageCost {
  /** CPU until it has been quiet for a while, in milliseconds, more than without us: with the index in the page, and in the background. */
  readonly smallMs: number;
  readonly bigMs: number;
  /** All of the page without us. */
  readonly withoutMs: number;
  /** What the page was asked for more often than without us. */
  readonly requests: number;
}

const PAGE = '/load-empty';
const CHARACTERS = 20_000;
/** Longer than anything of ours waits before it begins, in milliseconds. */
const SETTLE_MS = 700;

/** Loads a page without a single name again and again, each time from another host, in turn with us and without. */
export async function measureEmptyPage(lab: Lab, rounds: number): Promise<EmptyPageCost> {
  lab.pages[PAGE] = { body: writePage(lab) };
  const browsers = {
    without: await lab.without(),
    small: await lab.withNames(FEW_NAMES),
    big: await lab.withNames(MANY_NAMES),
  };
  const spent = { without: [] as number[], small: [] as number[], big: [] as number[] };
  const asked = { without: 0, small: 0, big: 0 };
  // The first round warms up.
  for (let round = -1; round < rounds; round++) {
    for (const kind of ['without', 'small', 'big'] as const) {
      const before = countRequests(lab);
      const ms = await timeLoad(browsers[kind]);
      if (round < 0) continue;
      spent[kind].push(ms);
      asked[kind] += countRequests(lab) - before;
    }
  }
  const withoutMs = takeMedian(spent.without);
  return {
    withoutMs,
    smallMs: takeMedian(spent.small) - withoutMs,
    bigMs: takeMedian(spent.big) - withoutMs,
    requests: Math.max(asked.small, asked.big) - asked.without,
  };
}

/** Browsers ask for an icon when they like. */
function countRequests({ server }: Lab): number {
  return server.requests.filter(({ path }) => path !== '/favicon.ico').length;
}

function writePage({ site: { words } }: Lab): string {
  const plain = words.filter((word) => !/^\p{Lu}/u.test(word));
  return generatePage(
    { title: 'Nobody', characters: CHARACTERS, textNodes: CHARACTERS / 40, mentions: 0, names: [] },
    plain,
  );
}

async function timeLoad(browser: LabBrowser): Promise<number> {
  const { page, session } = await browser.openPage(PAGE);
  // Counted in CPU of the thread: what other processes do meanwhile is not in it.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.open(`${await page.url()}?again`);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const { metrics } = await session.send('Performance.getMetrics');
  await page.close();
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}
