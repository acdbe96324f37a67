import type { PageDriver } from '../../e2e/harness/drive-page';
import { findRect } from '../../e2e/harness/find-rect';
import { waitUntil } from '../../e2e/harness/wait-until';
import { openAndCloseCards } from './open-and-close-cards';
import type { SpaPage } from './spa-page';
import { waitForMarks } from './wait-for-marks';

/** What is needed to browse. */
export interface Browsing {
  /** A tab that stays on a single-page application. */
  readonly longLived: PageDriver;
  /** A tab that goes from page to page. */
  readonly wandering: PageDriver;
  readonly extensionPage: PageDriver;
  readonly addresses: readonly string[];
  readonly stopBackground: () => Promise<void>;
}

/** What was done. */
export interface Browsed {
  readonly pages: number;
  readonly views: number;
  readonly cards: number;
  readonly stops: number;
}

const VIEWS_A_ROUND = 4;
const CARDS_A_ROUND = 2;
const STOP_EVERY = 3;

/** Browses like a reader until `untilMs` (of `performance.now`): pages, views, scrolling, cards, and a background that is stopped now and then. */
export async function browseUntil(untilMs: number, from: number, browsing: Browsing): Promise<Browsed> {
  const { longLived, wandering, extensionPage, addresses, stopBackground } = browsing;
  const done = { pages: 0, views: 0, cards: 0, stops: 0 };
  for (let round = from; performance.now() < untilMs || done.pages === 0; round++) {
    if (round % STOP_EVERY === 0) {
      await stopBackground();
      done.stops++;
    }
    await wandering.open(addresses[round % addresses.length] ?? '');
    await waitForMarks(wandering, 1);
    await wandering.wheel(300, 300, 500);
    done.pages++;
    await longLived.evaluate((views) => (globalThis as unknown as SpaPage).visit(views), VIEWS_A_ROUND);
    done.views += VIEWS_A_ROUND;
    await openAndCloseCards(longLived, extensionPage, CARDS_A_ROUND);
    done.cards += CARDS_A_ROUND;
    await hoverOnce(longLived);
  }
  return done;
}

/** Rests with the pointer on a mark until a card is there, and goes away from it. */
async function hoverOnce(page: PageDriver): Promise<void> {
  const [name] = await page.marks();
  if (!name) return;
  const { x, y } = await findRect(page, name);
  await waitUntil(
    async () => {
      await page.movePointer(x - 20, y + 40);
      await page.movePointer(x, y);
      return waitUntil(async () => (await page.hintText()) !== null, { what: 'the card', timeoutMs: 3_000 });
    },
    { what: 'the card of a mark under the pointer', timeoutMs: 60_000 },
  );
  await waitUntil(
    async () => {
      await page.movePointer(5, 5);
      await page.pressKey('Escape');
      return (await page.hintText()) === null;
    },
    { what: 'the card to close', timeoutMs: 30_000, pollMs: 200 },
  );
}
