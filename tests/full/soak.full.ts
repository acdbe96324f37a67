import { afterEach, describe, expect, it, type TestContext } from 'vitest';
import { createSite } from '../../scripts/bench/bench-site';
import { controlChromiumPage } from '../e2e/harness/control-chromium-page';
import { controlFirefoxPage } from '../e2e/harness/control-firefox-page';
import { drivePage, type PageDriver } from '../e2e/harness/drive-page';
import { extensionDir } from '../e2e/harness/extension-dir';
import { READ_EXTENSION_ERRORS } from '../e2e/harness/extension-errors';
import { fillStore } from '../e2e/harness/fill-store';
import { launchChromium } from '../e2e/harness/launch-chromium';
import { launchFirefox } from '../e2e/harness/launch-firefox';
import { type PageServer, servePages } from '../e2e/harness/serve-pages';
import { waitUntil } from '../e2e/harness/wait-until';
import { noteFigure } from '../note-figure';
import { browseUntil } from './load/browse-until';
import { readFirefoxMemory } from './load/read-firefox-memory';
import { readHeap } from './load/read-heap';
import { readSlope } from './load/read-slope';
import { readWorkerHeap } from './load/read-worker-heap';
import { MINUTES } from './load/scale';
import { listSites } from './load/sites/list-sites';
import { writeSpaPage } from './load/spa-page';

const PACK = 'org.example.soak';
/** What browsers lay in once and keep: it is over after this share of the time. */
const WARM_UP_SHARE = 0.2;
const LOOKS = 60;
const MOST_MB_PER_HOUR = 1;
/** So many standard errors a slope may be off by chance. */
const ERRORS = 2;

/** A browser that is browsed in for a long time. */
interface Soaked {
  readonly openTab: () => Promise<PageDriver>;
  readonly extensionUrl: (path: string) => string;
  readonly stopBackground: () => Promise<void>;
  /** What is kept, in MB, by what keeps it. `longLived` is the tab that stays. */
  readonly readMemory: (longLived: PageDriver) => Promise<Record<string, number>>;
  readonly readErrors: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** `SIDELIGHT_MINUTES` of browsing in each browser. */
describe.each([
  ['chromium', soakChromium],
  ['firefox', soakFirefox],
] as const)('browsing for a long time in %s', (browserName, launch) => {
  const closing: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });

  it('keeps no more and more memory, and nothing fails [L17]', async (context) => {
    const { server, addresses, names } = await serveSites();
    closing.push(server.close);
    const browser = await launch();
    closing.push(browser.close);
    const extensionPage = await browser.openTab();
    await extensionPage.open(browser.extensionUrl('/options.html'));
    await waitUntil(() => extensionPage.evaluate(() => document.querySelectorAll('main section').length > 0), {
      what: 'the options page',
    });
    await fillStore(extensionPage, { packId: PACK, names });
    const longLived = await browser.openTab();
    await longLived.open(`${server.origin}/spa`);
    const wandering = await browser.openTab();

    const start = performance.now();
    const end = start + MINUTES * 60_000;
    const measured: { atMs: number; memory: Record<string, number> }[] = [];
    const sum = { pages: 0, views: 0, cards: 0, stops: 0 };
    for (let look = 1; performance.now() < end; look++) {
      const until = start + (look * MINUTES * 60_000) / LOOKS;
      const { stopBackground } = browser;
      const browsing = { longLived, wandering, extensionPage, addresses, stopBackground };
      const done = await browseUntil(Math.min(until, end), sum.pages, browsing);
      for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += done[key];
      const memory = await browser.readMemory(longLived);
      measured.push({ atMs: performance.now() - start, memory });
    }
    noteFigure(context, { case: 'L17', what: `minutes in ${browserName}`, value: MINUTES, unit: '' });
    noteFigure(context, {
      case: 'L17',
      what: `pages, views and cards in ${browserName}`,
      value: sum.pages + sum.views + sum.cards,
      unit: '',
    });
    noteFigure(context, { case: 'L17', what: `stops of the background in ${browserName}`, value: sum.stops, unit: '' });
    const errors = await browser.readErrors();
    noteFigure(context, {
      case: 'L17',
      what: `unhandled errors in ${browserName}`,
      value: errors.length,
      unit: '',
      aim: '0',
    });
    expect(errors).toEqual([]);
    expectNoGrowth(context, browserName, measured);
  });
});

/** Fails when memory grows by more than it may, beyond what chance would do. */
function expectNoGrowth(
  context: TestContext,
  browserName: string,
  measured: readonly { readonly atMs: number; readonly memory: Record<string, number> }[],
): void {
  const settled = measured.filter(({ atMs }) => atMs >= MINUTES * 60_000 * WARM_UP_SHARE);
  for (const keeper of new Set(settled.flatMap(({ memory }) => Object.keys(memory)))) {
    const { perHour, error } = readSlope(
      settled.flatMap(({ atMs, memory: { [keeper]: value } }) => (value === undefined ? [] : [{ atMs, value }])),
    );
    const note = (what: string, value: number, aim?: string) =>
      noteFigure(context, { case: 'L17', what, value, unit: 'MB an hour', ...(aim ? { aim } : {}) });
    note(`growth of ${keeper} in ${browserName}`, perHour, `≤ ${MOST_MB_PER_HOUR}`);
    note(`the standard error of that`, error);
    expect(perHour - ERRORS * error, `growth of ${keeper}`).toBeLessThanOrEqual(MOST_MB_PER_HOUR);
  }
}

async function serveSites(): Promise<{ server: PageServer; addresses: string[]; names: string[] }> {
  const site = createSite(2);
  const sites = listSites(site);
  const names = site.names.map(({ text }) => text);
  const server = await servePages({
    pages: {
      ...Object.fromEntries(sites.map(({ path, html }) => [path, { body: html }])),
      '/spa': { body: writeSpaPage(names) },
    },
  });
  return { server, names, addresses: sites.map(({ path }) => server.origin + path) };
}

async function soakChromium(): Promise<Soaked> {
  const browser = await launchChromium({ extensionDir: extensionDir('chromium') });
  const errors: string[] = [];
  browser.context.on('weberror', (error) => errors.push(String(error.error())));
  browser.context.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Sidelight')) errors.push(message.text());
  });
  const readTabHeap = async (longLived: PageDriver): Promise<number> => {
    const url = await longLived.url();
    const page = browser.context.pages().find((candidate) => candidate.url() === url);
    if (!page) throw new Error('The tab is gone');
    const session = await browser.context.newCDPSession(page);
    const mb = await readHeap(session);
    await session.detach();
    return mb;
  };
  return {
    openTab: async () => drivePage(controlChromiumPage(await browser.context.newPage())),
    extensionUrl: browser.extensionUrl,
    stopBackground: browser.stopWorker,
    readMemory: async (longLived) => {
      const background = await readWorkerHeap(browser);
      return {
        'a page': await readTabHeap(longLived),
        // One that was just stopped has nothing.
        ...(background === null ? {} : { 'the background': background }),
      };
    },
    readErrors: async () => errors,
    close: browser.close,
  };
}

async function soakFirefox(): Promise<Soaked> {
  const browser = await launchFirefox({ extensionDir: extensionDir('firefox') });
  return {
    openTab: () =>
      browser.marionette.inTurn(async (send) => {
        const [first] = await send<string[]>('WebDriver:GetWindowHandles');
        await send('WebDriver:SwitchToWindow', { handle: first, focus: true });
        const { handle } = await send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' });
        return drivePage(controlFirefoxPage(browser.marionette, handle));
      }),
    extensionUrl: browser.extensionUrl,
    stopBackground: browser.stopBackground,
    readMemory: async () => {
      const { pages, extension } = await readFirefoxMemory(browser);
      return { pages: pages, 'the extension': extension };
    },
    readErrors: () => browser.executeChrome<string[]>(READ_EXTENSION_ERRORS),
    close: browser.close,
  };
}
