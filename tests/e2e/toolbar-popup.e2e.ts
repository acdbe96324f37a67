import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type AttachedPage, attachToPage } from './harness/attach-to-page';
import { controlChromiumPage } from './harness/control-chromium-page';
import { drivePage, type PageDriver } from './harness/drive-page';
import { extensionDir, PROJECT_ROOT } from './harness/extension-dir';
import { type LaunchedChromium, launchChromium } from './harness/launch-chromium';
import { openToolbarPopup } from './harness/open-toolbar-popup';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

let server: PageServer;
let browser: LaunchedChromium;
let page: PageDriver;

beforeAll(async () => {
  server = await servePages({ folders: { '/': join(PROJECT_ROOT, 'demo') } });
  browser = await launchChromium({ extensionDir: extensionDir('chromium') });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  page = drivePage(controlChromiumPage(await browser.context.newPage()));
  await page.open(`${server.origin}/article.html`);
  await waitForMarks();
});
afterEach(() => page.close());

const waitForMarks = () => waitUntil(async () => (await page.marks()).length > 0, { what: 'marks' });
const waitForCard = (text: string) =>
  waitUntil(async () => (await page.hintText())?.includes(text), { what: `a card with "${text}"` });
const readText = (popup: AttachedPage) => popup.evaluate<string>('document.body.innerText');
/** Clicks what has these words in its text. */
const click = (popup: AttachedPage, css: string, words: string) =>
  waitUntil(
    () =>
      popup.evaluate<boolean>(
        `((found) => (found?.click(), found !== undefined))([...document.querySelectorAll(${JSON.stringify(css)})]
          .find((each) => each.innerText.includes(${JSON.stringify(words)})))`,
        true,
      ),
    { what: `"${words}" to click` },
  );

it('lists the topics of the page behind it, scrolls to one and opens its card', async () => {
  const marks = await page.marks();
  const popup = await openToolbarPopup(browser);
  await waitUntil(
    async () => {
      const text = await readText(popup);
      return marks.every((mark) => text.includes(mark));
    },
    { what: 'the words of every mark in the popup' },
  );
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  // It scrolls as a whole, and the switches stay in sight.
  await waitUntil(
    () =>
      popup.evaluate(`document.scrollingElement.scrollHeight > innerHeight &&
        document.querySelector('.foot').getBoundingClientRect().bottom <= innerHeight`),
    { what: 'the switches in sight' },
  );
  expect(
    await popup.evaluate(`[...document.querySelectorAll('body *')]
      .filter((each) => /auto|scroll/.test(getComputedStyle(each).overflowY) && each.scrollHeight > each.clientHeight)
      .map((each) => each.className)`),
  ).toEqual([]);
  await click(popup, '.mentions button', 'Executive Order 13687');
  await waitForCard('Sanctions as an answer to cyber attacks');
  await waitUntil(() => page.evaluate(() => window.scrollY > 0), { what: 'the page to be scrolled' });
});

it('opens the side panel, which stays beside the page where a mention is shown', async () => {
  const popup = await openToolbarPopup(browser);
  await waitUntil(async () => (await readText(popup)).includes('Executive Order 13687'), { what: 'the topics' });
  await click(popup, 'footer button', 'side panel');
  const panel = await attachToPage(browser, '/popup.html?panel');
  await click(panel, '.mentions button', 'Executive Order 13687');
  await waitForCard('Sanctions as an answer to cyber attacks');
  await waitUntil(async () => (await readText(panel)).includes('Executive Order 13687'), { what: 'the panel to stay' });
  // The panel is no tab, and closes by itself alone.
  await panel.evaluate('setTimeout(() => window.close())');
});
