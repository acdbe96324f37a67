import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageDriver } from '../harness/drive-page';
import { type LaunchedBrowser, launchBrowser } from '../harness/launch-browser';
import { type LogProxy, startLogProxy } from '../harness/log-proxy';
import { type PageServer, servePages } from '../harness/serve-pages';
import { waitUntil } from '../harness/wait-until';
import { listStrangers } from './list-strangers';
import { ROUND_PAGES, readStory, useEverything, useOwnPages } from './use-everything';

/** What a round opens; a page asks for nothing but its frame. */
const READ = ['/favicon.ico', '/framed', '/story'];

/** Each test is a long way. */
const TIMEOUT_MS = 120_000;

describe.each(['chromium', 'firefox'] as const)('the network in %s', { timeout: TIMEOUT_MS }, (browserName) => {
  let browser: LaunchedBrowser;
  let proxy: LogProxy;
  let server: PageServer;
  let page: PageDriver;
  /** Counts up with every use. */
  let round = 0;

  beforeAll(async () => {
    server = await servePages({ pages: ROUND_PAGES });
    proxy = await startLogProxy();
    browser = await launchBrowser(browserName, { proxyPort: proxy.port });
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await proxy?.close();
    await server?.close();
  });

  /** What the proxy has heard of may still be on its way to the server. */
  const waitForNoStrangers = () =>
    waitUntil(
      () => {
        expect(listStrangers(proxy.requests, server)).toEqual([]);
        return true;
      },
      { what: 'no request but those of the pages' },
    );

  it('hears nothing of the extension while a reader without a subscription uses all of it [P02]', async () => {
    const countStories = () => proxy.requests.filter(({ url }) => url === `${server.origin}/story`).length;
    const before = countStories();
    await useEverything(browser, page, server.origin, ++round);
    await waitForNoStrangers();
    // Everything did go through the proxy, and a story is asked for as often as it was opened.
    expect(countStories() - before).toBe(2);
    await waitUntil(
      () => {
        expect([...new Set(server.requests.map(({ path }) => path))].sort()).toEqual(READ);
        return true;
      },
      { what: 'every page to be asked for' },
    );
  });

  it('is not missed: all of it can be used while the browser is offline, or now and then [F25]', async () => {
    // Firefox gives what it has read before.
    const isThere = () => page.evaluate(() => fetch('/unread').then(Boolean, () => false));
    try {
      for (const isOffline of [true, false, true, false, true]) await browser.setOffline(isOffline);
      expect(await isThere()).toBe(false);
      await readStory(browser, page);
      await useOwnPages(browser, ++round);
    } finally {
      await browser.setOffline(false);
    }
    await waitUntil(isThere, { what: 'the network to be back' });
    await page.open(`${server.origin}/story`);
    await waitUntil(async () => (await page.marks()).length > 0, { what: 'the marks', timeoutMs: 30_000 });
    await waitForNoStrangers();
  });

  it('would have been heard: what a page of the extension asks for is in the log [P02]', async () => {
    const options = await browser.newPage();
    await options.open(browser.extensionUrl('/options.html'));
    await options.evaluate(() =>
      fetch('https://stranger.example/?who')
        .catch(() => null)
        .then(() => null),
    );
    await waitUntil(() => proxy.requests.some(({ url }) => url === 'stranger.example:443'), { what: 'the request' });
    expect(listStrangers(proxy.requests, server)).toEqual(['CONNECT stranger.example:443']);
  });
});
