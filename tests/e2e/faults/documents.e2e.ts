import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageDriver } from '../harness/drive-page';
import { type LaunchedBrowser, launchBrowser } from '../harness/launch-browser';
import { openCard } from '../harness/open-card';
import { readTraces } from '../harness/read-traces';
import { type PageServer, servePages } from '../harness/serve-pages';
import { waitUntil } from '../harness/wait-until';
import { DOCUMENT_KINDS, FRAME_PAGES, NAME } from './document-kinds';

const SENTENCE = `${NAME} leaked NSA documents in June 2013.`;
const PLAIN = { body: `<!doctype html><title>Plain</title><p style="margin: 4em">${SENTENCE}</p>` };

/** What pages do to their whole document; each runs in the page that the one before has left. */
const REWRITES: readonly { readonly how: string; readonly rewrite: (text: string) => void | Promise<void> }[] = [
  {
    how: 'document.open and write, twice',
    rewrite: (text) => {
      for (const part of ['Nothing of note.', text]) {
        document.open();
        document.write(`<!doctype html><title>Anew</title><p style="margin: 4em">${part}</p>`);
        document.close();
      }
    },
  },
  {
    how: 'new children of the root',
    rewrite: (text) => {
      const body = document.createElement('body');
      body.innerHTML = `<p style="margin: 4em">${text}</p>`;
      document.documentElement.replaceChildren(document.createElement('head'), body);
    },
  },
  {
    how: 'another body',
    rewrite: (text) => {
      const body = document.createElement('body');
      body.innerHTML = `<p style="margin: 4em">${text}</p>`;
      document.body.replaceWith(body);
    },
  },
  {
    how: 'another root',
    rewrite: (text) => {
      const root = document.createElement('html');
      root.innerHTML = `<head><title>Anew</title></head><body><p style="margin: 4em">${text}</p></body>`;
      document.documentElement.replaceWith(root);
    },
  },
  {
    how: 'the root taken out, and another put in later',
    rewrite: async (text) => {
      const root = document.createElement('html');
      root.innerHTML = `<body><p style="margin: 4em">${text}</p></body>`;
      document.documentElement.remove();
      await new Promise((resolve) => setTimeout(resolve, 300));
      document.append(root);
    },
  },
  {
    how: 'text that was in another document meanwhile',
    rewrite: async () => {
      const [paragraph] = document.querySelectorAll('p');
      const frame = document.createElement('iframe');
      document.body.append(frame);
      if (!paragraph || !frame.contentDocument) throw new Error('Nothing to move');
      frame.contentDocument.body.append(frame.contentDocument.adoptNode(paragraph));
      await new Promise((resolve) => setTimeout(resolve, 300));
      document.body.append(document.adoptNode(paragraph));
      frame.remove();
    },
  },
];

/** Some documents are loaded more than once, one after the other. */
const LONG = { timeout: 240_000 };

describe.each(['chromium', 'firefox'] as const)('documents in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let page: PageDriver;
  beforeAll(async () => {
    server = await servePages({ pages: { '/': PLAIN, ...FRAME_PAGES, ...DOCUMENT_KINDS } });
    browser = await launchBrowser(browserName);
    page = await browser.newPage();
    await page.open(`${server.origin}/`);
    await waitForMark();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const waitForMark = (driver = page, timeoutMs = 30_000) =>
    waitUntil(async () => (await driver.marks()).join() === NAME, { what: 'the one mark', timeoutMs });

  it.each(REWRITES)('that are written anew are marked again: $how [F20]', async ({ rewrite }) => {
    await page.evaluate(rewrite, SENTENCE);
    await waitForMark();
    await waitUntil(
      async () => {
        expect(await page.evaluate(readTraces)).toMatchObject({ sheets: 1, dead: 0 });
        return true;
      },
      { what: 'one sheet, and no range without its text' },
    );
    await openCard(page, NAME, 'NSA');
    await page.pressKey('Escape');
    await waitUntil(async () => (await page.hintText()) === null, { what: 'the card to close' });
  });

  it('of every kind are read without an error, and marked where they hold text [F21]', LONG, async () => {
    for (const [path, { isMarked = false }] of Object.entries(DOCUMENT_KINDS)) {
      const before = await page.evaluate(() => performance.timeOrigin);
      // A download or a document of the browser's own may end the loading in its own way.
      await page.open(server.origin + path).catch(() => undefined);
      await waitUntil(async () => (await page.evaluate(() => performance.timeOrigin)) !== before, { what: path });
      if (isMarked) await waitForMark();
      expect(await page.evaluate(() => document.querySelectorAll('[popover]').length), path).toBe(0);
    }
    await page.open(`${server.origin}/frameset`);
    for (const nth of [1, 2]) await waitForMark(page.inFrame(`frame:nth-of-type(${nth})`));
    for (const [path, { ids }] of Object.entries(FRAME_PAGES)) {
      // Now and then Chromium puts no page script into a frame without an address of its own; the next load has it.
      await waitUntil(
        async () => {
          await page.open(server.origin + path);
          for (const id of ids) await waitForMark(page.inFrame(`#${id}`), 10_000);
          return true;
        },
        { what: `the frames of ${path}`, timeoutMs: 90_000 },
      );
    }
    expect(await browser.faults()).toEqual([]);
  });
});
