import type { Section } from '../figure';
import type { BuiltBrowser } from '../launch-built';
import { readWatch } from '../read-watch';
import { createSamples } from '../samples';
import type { BuiltBench, StoreSize } from '../scenario';
import { nameBrowser } from './name-browser';

const AWAKE_ROUNDS = 15;
const ASLEEP_ROUNDS = 7;

/** From the navigation to the first mark on an article, with a small and a big store, the background awake and asleep. */
export async function measureFirstMark(
  bench: BuiltBench,
  browsers: readonly { size: StoreSize; browser: BuiltBrowser }[],
): Promise<Section> {
  const { rounds, progress } = bench;
  const samples = createSamples();
  // The first round of all warms up.
  for (let round = -1; round < rounds(AWAKE_ROUNDS); round++) {
    progress(`first mark, background awake, round ${round + 1}`);
    for (const { size, browser } of browsers) {
      const ms = await timeFirstMark(bench, browser);
      if (round >= 0) samples.add(`${size} store, awake`, ms);
    }
  }
  for (let round = 0; round < rounds(ASLEEP_ROUNDS); round++) {
    progress(`first mark, background asleep, round ${round + 1}`);
    for (const { size, browser } of browsers) {
      await browser.stopBackground();
      samples.add(`${size} store, asleep`, await timeFirstMark(bench, browser));
    }
  }
  return {
    title: `${nameBrowser(bench)}, the built extension on an article: from navigation to the first mark`,
    counts: { characters: 20_000, 'names in the small store': 100, 'in the big one': 100_000 },
    figures: [
      samples.ratio('small store, asleep : awake', 'small store, asleep', 'small store, awake'),
      samples.ratio('big store, asleep : awake', 'big store, asleep', 'big store, awake'),
      samples.difference('awake: big store later than small', 'big store, awake', 'small store, awake', 'ms', {
        most: 20,
      }),
      samples.difference('asleep: big store later than small', 'big store, asleep', 'small store, asleep', 'ms'),
      samples.single('small store, awake', 'small store, awake', 'ms'),
      samples.single('small store, asleep', 'small store, asleep', 'ms'),
    ],
  };
}

async function timeFirstMark({ server, nextHost }: BuiltBench, browser: BuiltBrowser): Promise<number> {
  const { page } = await browser.newTab();
  try {
    await page.open(`${server.originOf(nextHost())}/article`);
    const { firstMark } = await readWatch(page, 'the first mark', (watch) => watch.firstMark !== null);
    return firstMark ?? 0;
  } finally {
    await page.close();
  }
}
