import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageDriver } from './harness/drive-page';
import { PROJECT_ROOT } from './harness/extension-dir';
import { findRect } from './harness/find-rect';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { openCard } from './harness/open-card';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

const SENTENCE =
  '<p>Hackers stole fingerprints from the Office of Personnel Management in 2015. The OPM hack was blamed on China.</p>';
const SNOWDEN = '<p>Edward Snowden leaked NSA documents in June 2013.</p>';
/** Of the built-in pack's summaries; no page here has these words. */
const SNOWDEN_CARD = 'a contractor of the US National Security';
const OPM_CARD = 'Intruders copied files';
const DEMO_TOPICS = 12;

describe.each(['chromium', 'firefox'] as const)('the main path in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let page: PageDriver;

  beforeAll(async () => {
    server = await servePages({
      folders: { '/demo/': join(PROJECT_ROOT, 'demo') },
      pages: { '/two': { body: `<!doctype html><title>Two</title><button>first</button>${SENTENCE}${SNOWDEN}` } },
    });
    browser = await launchBrowser(browserName);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
  });
  afterEach(() => page.close());

  const openTwo = async () => {
    await page.open(`${server.origin}/two`);
    await waitUntil(async () => (await page.marks()).length === 2, { what: 'two marks' });
  };
  const readDom = () => page.evaluate(() => document.documentElement.outerHTML);
  const waitForCard = (text: string) =>
    waitUntil(async () => (await page.hintText())?.includes(text), { what: `a card with "${text}"` });
  const waitForNoCard = () => waitUntil(async () => (await page.hintText()) === null, { what: 'the card to close' });

  it('marks every topic of the demo article once', async () => {
    await page.open(`${server.origin}/demo/article.html`);
    await waitUntil(async () => (await page.marks()).length >= DEMO_TOPICS, { what: 'the marks of the article' });
    expect(await page.marks()).toHaveLength(DEMO_TOPICS);
  });

  it('marks no look-alike, on a page it has read to its end', async () => {
    await page.open(`${server.origin}/demo/look-alikes.html`);
    await page.evaluate(() => {
      const sentinel = document.createElement('p');
      sentinel.id = 'sentinel';
      sentinel.textContent = 'Unit 61398';
      document.body.append(sentinel);
    });
    await waitUntil(async () => (await page.marks()).includes('Unit 61398'), { what: 'the sentinel to be marked' });
    // The sentinel itself may support a word elsewhere on the page, so what counts is what stays without it.
    await page.evaluate(() => document.querySelector('#sentinel')?.remove());
    await waitUntil(async () => (await page.marks()).length === 0, { what: 'no mark but the sentinel' });
    await page.evaluate(() => {
      const later = document.createElement('iframe');
      later.src = '/two';
      document.body.append(later);
    });
    const later = page.inFrame('iframe[src="/two"]');
    await waitUntil(async () => (await later.marks()).length === 2, { what: 'the marks of a later frame' });
    expect(await page.marks()).toEqual([]);
  });

  it('opens a card with text from the store on hover, and Esc leaves the page as it was', async () => {
    await openTwo();
    const before = await readDom();
    await openCard(page, 'Edward Snowden', SNOWDEN_CARD);
    expect(await readDom()).not.toBe(before);
    await page.pressKey('Escape');
    await waitForNoCard();
    expect(await readDom()).toBe(before);
    expect(await page.marks()).toHaveLength(2);
  });

  it('opens the card when the background had been stopped', async () => {
    await openTwo();
    const { x, y } = await findRect(page, 'Edward Snowden');
    // Stopped anew each time that the pointer has to be moved again.
    await waitUntil(
      async () => {
        await page.movePointer(x, y + 60);
        await browser.stopBackground();
        await page.movePointer(x - 3, y);
        await page.movePointer(x, y);
        return waitUntil(async () => (await page.hintText())?.includes(SNOWDEN_CARD), {
          what: 'the card',
          timeoutMs: 8_000,
        });
      },
      { what: 'the card of a stopped background', timeoutMs: 40_000 },
    );
  });

  it('puts the focus in the card on open-hint, and back on Esc', async () => {
    await openTwo();
    await page.evaluate(() => document.querySelector('button')?.focus());
    await browser.runCommand('open-hint');
    await waitUntil(() => page.focusInHint(), { what: 'the focus in the card' });
    await page.pressKey('Escape');
    await waitForNoCard();
    await waitUntil(() => page.evaluate(() => document.activeElement?.textContent === 'first'), {
      what: 'the focus where it was',
    });
  });

  it('goes from mention to mention by command, and back', async () => {
    await openTwo();
    await browser.runCommand('next-mention');
    await waitForCard(OPM_CARD);
    await browser.runCommand('next-mention');
    await waitForCard(SNOWDEN_CARD);
    await browser.runCommand('previous-mention');
    await waitForCard(OPM_CARD);
    await page.pressKey('Escape');
    await waitForNoCard();
  });
});
