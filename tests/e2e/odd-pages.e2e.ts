import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageDriver } from './harness/drive-page';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { openCard } from './harness/open-card';
import { pressInHint } from './harness/press-in-hint';
import { pressWish } from './harness/press-wish';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';
import { FILLER, HUGE_CHARS, NAME, ODD_PAGES, SENTENCE } from './odd-page-sources';

/** So long without a frame is a page that does not answer, on whatever machine. */
const RESPONSIVE_MS = 3_000;

describe.each(['chromium', 'firefox'] as const)('odd pages in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let page: PageDriver;

  beforeAll(async () => {
    server = await servePages({ pages: ODD_PAGES });
    browser = await launchBrowser(browserName);
    const first = await browser.newPage();
    await first.open(`${server.origin}/snowden`);
    await waitUntil(async () => (await first.marks()).length === 1, { what: 'the index' });
    await first.close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
  });
  afterEach(() => page.close());

  const waitForMark = (driver = page) =>
    waitUntil(async () => (await driver.marks()).join() === NAME, { what: 'the one mark', timeoutMs: 30_000 });
  const readFaults = () => page.evaluate<string[], []>('window.faults');
  const addSentence = () =>
    page.evaluate((text) => {
      const added = document.createElement('p');
      added.textContent = text;
      document.body.append(added);
    }, SENTENCE);

  it('reads a page of a million characters in one text node', async () => {
    await page.open(`${server.origin}/huge`);
    await waitForMark();
    expect(await readFaults()).toEqual([]);
  });

  it('stays responsive while a million characters come in', async () => {
    await page.open(`${server.origin}/snowden`);
    await waitForMark();
    await page.evaluate(
      (filler, times) => {
        const added = document.createElement('p');
        added.textContent = `${filler.repeat(times)}Unit 61398 sits in Shanghai.`;
        document.body.append(added);
        // Laying the text out is the browser's own work.
        document.body.getBoundingClientRect();
        Object.assign(window, { longestGap: 0, lastTick: performance.now() });
      },
      FILLER,
      HUGE_CHARS / FILLER.length,
    );
    await waitUntil(async () => (await page.marks()).includes('Unit 61398'), {
      what: 'the mark at the very end',
      timeoutMs: 30_000,
    });
    const longestGap = await page.evaluate<number, []>('window.longestGap');
    expect(longestGap).toBeGreaterThan(0);
    expect(longestGap).toBeLessThan(RESPONSIVE_MS);
    expect(await readFaults()).toEqual([]);
  });

  it('leaves an SVG document alone', async () => {
    await page.open(`${server.origin}/drawing.svg`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const other = await browser.newPage();
    await other.open(`${server.origin}/snowden`);
    await waitForMark(other);
    await other.close();
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.marks()).toEqual([]);
  });

  it('survives an XML document', async () => {
    await page.open(`${server.origin}/notes.xml`);
    const other = await browser.newPage();
    await other.open(`${server.origin}/snowden`);
    await waitForMark(other);
    await other.close();
    expect(await page.evaluate(() => document.documentElement.textContent)).toContain(SENTENCE);
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
  });

  it('follows a page that removes everything while it is read', async () => {
    await page.open(`${server.origin}/vanishing`);
    await waitUntil(() => page.evaluate('window.emptied === true'), {
      what: 'the page to be empty',
      timeoutMs: 30_000,
    });
    await waitUntil(async () => (await page.marks()).length === 0, { what: 'no mark' });
    await addSentence();
    await waitForMark();
    expect(await readFaults()).toEqual([]);
  });

  it('opens cards on a page that a script has written anew', async () => {
    await page.open(`${server.origin}/snowden`);
    await waitForMark();
    await page.evaluate((text) => {
      document.open();
      document.write(`<!doctype html><title>Anew</title><h1>Anew</h1><p>${text}</p>`);
      document.close();
    }, SENTENCE);
    await waitForMark();
    await openCard(page, NAME, 'NSA');
  });

  it('marks nothing without an index, says nothing, and marks again once it is back', async () => {
    await page.open(`${server.origin}/snowden`);
    await waitForMark();
    const extension = await browser.newPage();
    await extension.open(browser.extensionUrl('/options.html'));
    const index = await extension.evaluate<string, []>(`(async () => {
      const { index } = await (globalThis.browser ?? chrome).storage.local.get('index');
      await (globalThis.browser ?? chrome).storage.local.remove('index');
      return index;
    })()`);
    const publish = (published: string) =>
      extension.evaluate(
        `(globalThis.browser ?? chrome).storage.local.set(${JSON.stringify({ index: published })}).then(() => null)`,
      );
    try {
      await waitUntil(async () => (await page.marks()).length === 0, { what: 'no mark in the open tab' });
      expect(await readFaults()).toEqual([]);
      await page.open(`${server.origin}/snowden`);
      expect(await page.marks()).toEqual([]);
      await publish('damaged');
      expect(await readFaults()).toEqual([]);
    } finally {
      await publish(index);
      await extension.close();
    }
    await waitForMark();
    expect(await readFaults()).toEqual([]);
  });

  it('quiets a topic from its card, here and in other tabs', async () => {
    const other = await browser.newPage();
    await other.open(`${server.origin}/snowden`);
    await waitForMark(other);
    await page.open(`${server.origin}/snowden`);
    await waitForMark();
    await openCard(page, NAME, 'NSA');
    await pressInHint(page, 'Wrong or too much?');
    await pressWish(page, 'I know this');
    await waitUntil(async () => (await page.marks()).length === 0, { what: 'the mark to go' });
    await waitUntil(async () => (await other.marks()).length === 0, { what: 'the mark of the other tab to go' });
    await other.close();
  });
});
