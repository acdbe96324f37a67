import { DEFAULT_SETTINGS } from '../../../core/topics/settings';
import type { PageDriver } from '../../../tests/e2e/harness/drive-page';
import { findRect } from '../../../tests/e2e/harness/find-rect';
import type { Section } from '../figure';
import type { BuiltBrowser } from '../launch-built';
import { readWatch } from '../read-watch';
import { createSamples } from '../samples';
import type { BuiltBench } from '../scenario';
import { nameBrowser } from './name-browser';

const ROUNDS = 5;
/** After this long without a card the next one waits for the whole delay again, in milliseconds. */
const FORGET_MS = 1_600;
const ABOVE_PX = 60;
/** Longer than a page needs to come to rest after it was scrolled, in milliseconds. */
const SCROLL_MS = 400;

/** From the rest of the pointer on a mark to the card, less the delay that readers choose. */
export async function measureCards(bench: BuiltBench, browser: BuiltBrowser): Promise<Section> {
  const { server, site, rounds, progress, nextHost } = bench;
  const samples = createSamples();
  const [first, second] = site.names;
  if (!first || !second) throw new Error('The pages hold too few names');
  for (let round = 0; round < rounds(ROUNDS); round++) {
    progress(`cards, round ${round + 1}`);
    const { page } = await browser.newTab();
    await page.open(`${server.originOf(nextHost())}/article`);
    await readWatch(page, 'the first mark', (watch) => watch.firstMark !== null);
    samples.add('first card', await timeCard(page, first.text));
    await page.pressKey('Escape');
    await new Promise((resolve) => setTimeout(resolve, FORGET_MS));
    samples.add('later card', await timeCard(page, second.text));
    await page.close();
  }
  return {
    title: `${nameBrowser(bench)}, the built extension: from the rest of the pointer on a mark to its card`,
    counts: { 'names in the store': 100, 'ms of wanted delay left out': DEFAULT_SETTINGS.openDelayMs },
    figures: [
      samples.single('first card of a page', 'first card', 'ms'),
      samples.single('later card of the page', 'later card', 'ms'),
    ],
  };
}

async function timeCard(page: PageDriver, name: string): Promise<number> {
  const { x, y } = await findRect(page, name);
  // A pointer that comes while the page still scrolls means nothing.
  await new Promise((resolve) => setTimeout(resolve, SCROLL_MS));
  await page.movePointer(x, y - ABOVE_PX);
  await page.movePointer(x, y);
  const { card, lastMove } = await readWatch(page, `the card of ${name}`, (watch) => watch.card !== null);
  return (card ?? 0) - lastMove - DEFAULT_SETTINGS.openDelayMs;
}
