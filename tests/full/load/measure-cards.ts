import { openAndCloseCards } from './open-and-close-cards';
import { FEW_NAMES, type Lab } from './open-lab';
import { type Footprint, readFootprint } from './read-footprint';
import { waitForMarks } from './wait-for-marks';

/** What a page keeps of cards that are closed again. */
export interface CardGrowth extends Footprint {
  /** Most hosts in the page at once. */
  readonly hosts: number;
  readonly cards: number;
}

const WARM_UP = 20;

/** Opens and closes so many cards on one page of Chromium. */
export async function measureCards(lab: Lab, cards: number): Promise<CardGrowth> {
  const browser = await lab.withNames(FEW_NAMES);
  const extension = await browser.newTab();
  await extension.page.open(browser.extensionUrl('/options.html'));
  const { page, session } = await browser.openPage('/article');
  await waitForMarks(page, 1);
  await openAndCloseCards(page, extension.page, WARM_UP);
  const before = await readFootprint(session);
  const hosts = await openAndCloseCards(page, extension.page, cards);
  const after = await readFootprint(session);
  await extension.page.close();
  await page.close();
  return {
    cards,
    hosts,
    mb: after.mb - before.mb,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}
