import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageDriver } from './harness/drive-page';
import { findRect } from './harness/find-rect';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { waitUntil } from './harness/wait-until';

/** As fast as people read, in words a minute. */
const READING_SPEED = 230;
const TABS = 10;

describe.each(['chromium', 'firefox'] as const)('welcome in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let page: PageDriver;

  beforeAll(async () => {
    browser = await launchBrowser(browserName);
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await page.open(browser.extensionUrl('/welcome.html'));
    await waitUntil(() => page.evaluate(() => document.querySelector('.sample-mark') !== null), { what: 'the mark' });
  });

  const hasCard = () => page.evaluate(() => document.querySelector('.card')?.textContent?.includes('OPM data breach'));
  const isGone = () => page.evaluate(() => document.querySelector('.card') === null);
  const isOnMark = () => page.evaluate(() => document.activeElement?.matches('.sample-mark'));

  it('can be read in a minute', async () => {
    const words = await page.evaluate(() => document.querySelector('main')?.innerText.match(/\S+/g)?.length);
    expect(words).toBeLessThan(READING_SPEED);
  });

  it('opens the card where the pointer rests on the mark, keeps it on the way there, and closes it away from it', async () => {
    // A machine that is too slow on the way to the card looks like a pointer that has left.
    await waitUntil(
      async () => {
        const mark = await findRect(page, 'OPM breach');
        await page.movePointer(mark.x - 3, mark.y);
        await page.movePointer(mark.x, mark.y);
        await waitUntil(hasCard, { what: 'the card', timeoutMs: 5_000 });
        const title = await findRect(page, 'OPM data breach');
        await page.movePointer(title.x, title.y);
        await page.click(title.x, title.y);
        return hasCard();
      },
      { what: 'the card to stay on the way to it', timeoutMs: 40_000 },
    );
    await page.movePointer(2, 2);
    await waitUntil(isGone, { what: 'the card to go' });
  });

  it('opens it at a press', async () => {
    const mark = await findRect(page, 'OPM breach');
    await page.click(mark.x, mark.y);
    await waitUntil(hasCard, { what: 'the card' });
  });

  it('opens it by key, leads into it, and comes back with Esc', async () => {
    for (let tab = 0; tab < TABS && !(await isOnMark()); tab += 1) await page.pressKey('Tab');
    await waitUntil(hasCard, { what: 'the card' });
    await page.pressKey('Tab');
    await waitUntil(() => page.evaluate(() => document.activeElement?.closest('.card') !== null), {
      what: 'the focus in the card',
    });
    await page.pressKey('Escape');
    await waitUntil(isGone, { what: 'the card to go' });
    await waitUntil(isOnMark, { what: 'the focus on the mark' });
  });
});
