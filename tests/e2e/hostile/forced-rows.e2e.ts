import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TRICKY_ADDRESSES } from '../../core/topics/tricky-addresses';
import type { PageDriver } from '../harness/drive-page';
import { fillStore } from '../harness/fill-store';
import { findRect } from '../harness/find-rect';
import { type LaunchedBrowser, launchBrowser } from '../harness/launch-browser';
import { overwriteTopics } from '../harness/overwrite-topics';
import { type PageServer, servePages } from '../harness/serve-pages';
import { waitUntil } from '../harness/wait-until';

const PACK = 'org.example.forced';
const NAMES = ['Quaxal links', 'Quaxal nodes', 'Quaxal hosts'];
const RUN = 'document.documentElement.dataset.hurt=1';
/** Addresses that may be links, and what a browser shows of each where it leads to. */
const HOSTS = [
  ['https://[2001:db8::1]/', '[2001:db8::1]'],
  ['https://\u0440\u0430\u0443\u0440\u0430l.example/', 'xn--l-7sba6dbr.example'],
  ['https://xn--l-7sba6dbr.example/', 'xn--l-7sba6dbr.example'],
  [`https://long.example/${'x'.repeat(10_000)}`, 'long.example'],
] as const;

describe.each(['chromium', 'firefox'] as const)('rows that no check let in, in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let page: PageDriver;

  beforeAll(async () => {
    server = await servePages({
      pages: { '/news': { body: `<!doctype html><title>News</title><p>${NAMES.join(', ')}, as told.</p>` } },
    });
    browser = await launchBrowser(browserName);
    page = await browser.newPage();
    await page.open(browser.extensionUrl('/options.html'));
    const fields = { homepage: `javascript:${RUN}`, corrections: `javascript:${RUN}` };
    await fillStore(page, { packId: PACK, names: NAMES, fields });
    const image = {
      vnode: { type: 'img', props: { src: `${server.origin}/hit`, onError: RUN }, key: null, ref: null },
    };
    const inner = {
      vnode: { type: 'b', props: { dangerouslySetInnerHTML: { __html: `<img src=${server.origin}/hit>` } } },
    };
    await overwriteTopics(page, {
      t0000000: { sources: TRICKY_ADDRESSES.map((url, i) => ({ title: `Tricky ${i};`, publisher: 'p', url })) },
      t0000001: {
        summary: image,
        claims: [image, inner, { en: image }],
        facts: [{ date: '2015', text: inner, source: 0 }],
        sources: [{ title: image, publisher: inner }],
      },
      t0000002: { sources: HOSTS.map(([url], i) => ({ title: `Host ${i};`, publisher: 'p', url })) },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const openTopic = async (number: number) => {
    await page.open(`${browser.extensionUrl('/topic.html')}?topic=${encodeURIComponent(`${PACK}#t000000${number}`)}`);
    const what = `the page of ${NAMES[number]}`;
    await waitUntil(() => page.evaluate((name) => document.querySelector('h1')?.textContent === name, NAMES[number]), {
      what,
    });
  };
  const listLinks = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('a')].map(({ href, protocol, host }) => ({ href, protocol, host })),
    );
  const readHarm = (driver: PageDriver) =>
    driver.evaluate(() => ({
      ran: document.documentElement.dataset.hurt ?? null,
      elements: document.querySelectorAll('img[src*="/hit"], [onerror]').length,
    }));
  const countHits = () => server.requests.filter(({ path }) => path.startsWith('/hit')).length;

  it('show no element that a row describes, on the page of the topic and on its card [B07]', async () => {
    await openTopic(1);
    await waitUntil(() => page.evaluate(() => document.querySelector('main') !== null), { what: 'the article' });
    expect(await readHarm(page)).toEqual({ ran: null, elements: 0 });
    const news = await browser.newPage();
    await news.open(`${server.origin}/news`);
    await waitUntil(async () => (await news.marks()).length === NAMES.length, { what: 'the marks' });
    const { x, y } = await findRect(news, NAMES[1] ?? '');
    await waitUntil(
      async () => {
        await news.movePointer(x - 20, y - 20);
        await news.movePointer(x, y);
        // What is said until the row is there does not count.
        return waitUntil(async () => !/^(?:Looking it up|$)/.test((await news.hintText()) ?? ''), {
          what: 'what is shown of the row',
          timeoutMs: 3_000,
        });
      },
      { what: 'a card or a notice', timeoutMs: 30_000 },
    );
    expect(await news.evaluateInHint((root) => root.querySelectorAll('img[src*="/hit"]').length)).toBe(0);
    expect(await readHarm(news)).toEqual({ ran: null, elements: 0 });
    await news.close();
    expect(countHits()).toBe(0);
  });

  it('make no link of an address that runs something or hides where it leads, clicked for real [B09]', async () => {
    await openTopic(0);
    const last = `Tricky ${TRICKY_ADDRESSES.length - 1};`;
    await waitUntil(() => page.evaluate((words) => document.body.textContent?.includes(words), last), {
      what: 'the sources',
    });
    const before = await page.url();
    const tricky: ReadonlySet<string> = new Set(TRICKY_ADDRESSES);
    for (const { href, protocol } of await listLinks()) {
      expect(['http:', 'https:', 'mailto:', 'chrome-extension:', 'moz-extension:']).toContain(protocol);
      expect(tricky.has(href)).toBe(false);
    }
    expect(
      await page.evaluate(
        () => [...document.querySelectorAll('a')].filter((link) => /Tricky/.test(link.textContent ?? '')).length,
      ),
    ).toBe(0);
    for (const number of TRICKY_ADDRESSES.keys()) {
      const words = `Tricky ${number};`;
      const { x, y } = await findRect(page, words);
      await page.click(x, y);
    }
    expect(await page.url()).toBe(before);
    expect(await readHarm(page)).toEqual({ ran: null, elements: 0 });
  });

  it('name the host of a link as the browser does, whatever it is written in [B10]', async () => {
    await openTopic(2);
    await waitUntil(() => page.evaluate(() => /Host 3;/.test(document.body.textContent ?? '')), {
      what: 'the sources',
    });
    const hosts = (await listLinks()).filter(({ protocol }) => protocol === 'https:').map(({ host }) => host);
    for (const [, host] of HOSTS) expect(hosts).toContain(host);
    const widths = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(widths[0]).toBe(widths[1]);
  });
});
