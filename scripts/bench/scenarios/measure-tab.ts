import type { Section } from '../figure';
import { type BuiltBrowser, launchBuilt } from '../launch-built';
import { readWatch } from '../read-watch';
import { createSamples, type Samples } from '../samples';
import type { BuiltBench, StoreSize } from '../scenario';

const HEAP_ROUNDS = 3;
const TASK_ROUNDS = 2;
/** How long a page is left to itself before it is looked at, in milliseconds. */
const ARTICLE_SETTLE_MS = 1_000;
const BIG_SETTLE_MS = 4_000;
const MEGABYTE = 1_000_000;

/** What a tab of Chromium keeps in its heap, and the tasks that hold up its page, with the built extension and without. */
export async function measureTab(
  bench: BuiltBench,
  browsers: readonly { size: StoreSize; browser: BuiltBrowser }[],
): Promise<readonly Section[]> {
  const { rounds, progress, benchExtension } = bench;
  const samples = createSamples();
  const without = await launchBuilt('chromium', benchExtension);
  const all = [{ size: 'no', browser: without }, ...browsers];
  try {
    for (let round = 0; round < rounds(HEAP_ROUNDS); round++) {
      progress(`heap, round ${round + 1}`);
      for (const { size, browser } of all) samples.add(`${size} store`, await readHeap(bench, browser, size !== 'no'));
    }
    for (let round = 0; round < rounds(TASK_ROUNDS); round++) {
      progress(`long tasks, round ${round + 1}`);
      for (const { size, browser } of all) await addLongTasks(bench, browser, samples, size);
    }
  } finally {
    await without.close();
  }
  return [
    {
      title: 'Chromium, the built extension on an article: heap of the tab after garbage collection',
      counts: { characters: 20_000, 'names in the small store': 100, 'in the big one': 100_000 },
      figures: [
        samples.difference('small store more than without us', 'small store', 'no store', 'MB'),
        samples.difference('big store more than small', 'big store', 'small store', 'MB', { most: 1 }),
        samples.difference('big store more than without us', 'big store', 'no store', 'MB'),
      ],
    },
    {
      title: 'Chromium, the built extension on the page of 5 MB: tasks of more than 50 ms, loading included',
      counts: { 'names in the small store': 100, 'in the big one': 100_000 },
      figures: ['longest', 'all'].flatMap((kind) => [
        samples.difference(
          `${kind}: small store more than without us`,
          `${kind}, small store`,
          `${kind}, no store`,
          'ms',
        ),
        samples.difference(`${kind}: big store more than without us`, `${kind}, big store`, `${kind}, no store`, 'ms'),
      ]),
    },
  ];
}

async function readHeap({ server, nextHost }: BuiltBench, browser: BuiltBrowser, marked: boolean): Promise<number> {
  const { page, session } = await browser.newTab();
  if (!session) throw new Error('Only Chromium tells its heap');
  try {
    await page.open(`${server.originOf(nextHost())}/article`);
    if (marked) await readWatch(page, 'the first mark', (watch) => watch.firstMark !== null);
    await wait(ARTICLE_SETTLE_MS);
    await session.send('HeapProfiler.collectGarbage');
    const heap = await session.send('Runtime.getHeapUsage');
    const { usedSize, backingStorageSize = 0 } = heap as { usedSize: number; backingStorageSize?: number };
    return (usedSize + backingStorageSize) / MEGABYTE;
  } finally {
    await page.close();
  }
}

async function addLongTasks(
  { server, nextHost }: BuiltBench,
  browser: BuiltBrowser,
  { add }: Samples,
  size: string,
): Promise<void> {
  const { page } = await browser.newTab();
  try {
    await page.open(`${server.originOf(nextHost())}/big`);
    await wait(BIG_SETTLE_MS);
    const { longTasks } = await readWatch(page, 'the long tasks', () => true);
    add(`longest, ${size} store`, Math.max(0, ...longTasks));
    add(
      `all, ${size} store`,
      longTasks.reduce((sum, ms) => sum + ms, 0),
    );
  } finally {
    await page.close();
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
