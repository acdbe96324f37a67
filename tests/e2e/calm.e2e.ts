import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageDriver } from './harness/drive-page';
import { findRect } from './harness/find-rect';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { openCard } from './harness/open-card';
import { type PageServer, type ServedPage, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';
import { writeRows } from './harness/write-rows';

const SNOWDEN = '<p>Edward Snowden leaked NSA documents in June 2013.</p>';
/** Out of the way of the other one's card. */
const UNIT = '<p style="position: absolute; top: 0; left: 1000px">Unit 61398 sits in Shanghai.</p>';
/** Longer than the card waits for a pointer at rest, and than scrolling takes to come to rest. */
const LONG_MS = 1_200;
/** The longest that a reader can choose: longer than a card takes to open at once. */
const SLOW_DELAY_MS = 2_000;
/** A pointer that is on a mark for no longer than this has only crossed it, on whatever machine. */
const CROSSED_MS = 450;

const page = (body: string): ServedPage => ({
  body: `<!doctype html><html lang="en"><head><title>Page</title></head><body style="margin: 0; font: 16px/24px sans-serif">
    ${body}<script>window.quietSince = 0;
    for (const type of ['scroll', 'pointermove']) addEventListener(type, () => { window.quietSince = performance.now(); }, true);
    window.moves = [];
    addEventListener('pointermove', ({ clientY }) => { window.moves.push({ y: clientY, at: performance.now() }); }, true);
    new MutationObserver(() => {
      if (document.querySelector('html > div[popover]')) window.cardAt = performance.now();
    }).observe(document.documentElement, { childList: true });
    </script></body></html>`,
});
const FAR = '<div style="height: 300px"></div>';

const PAGES: Record<string, ServedPage> = {
  '/two': page(`<h1>Two</h1>${SNOWDEN}${UNIT}`),
  '/long': page(`<div style="height: 2000px">${FAR}${SNOWDEN}</div>`),
  '/nested': page(
    `<div style="height: 400px; overflow: auto"><div style="height: 2000px">${FAR}${SNOWDEN}</div></div>`,
  ),
  '/ticker': page(`${SNOWDEN}<div id="ticker" style="position: absolute; top: 400px; height: 50px; overflow: auto"><p
    style="height: 90000px">News</p></div><script>setInterval(() => { document.querySelector('#ticker').scrollTop += 1; }, 30);
    </script>`),
  '/docs/a': page(SNOWDEN),
  '/framed': page('<p>Nobody here.</p><iframe src="/two" width="600" height="500"></iframe>'),
  '/nobody': page('<p>Nobody here.</p>'),
};

describe.each(['chromium', 'firefox'] as const)('a calm page in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let options: PageDriver;
  let tab: PageDriver;

  beforeAll(async () => {
    server = await servePages({ pages: PAGES });
    browser = await launchBrowser(browserName);
    options = await browser.newPage();
    await options.open(browser.extensionUrl('/options.html'));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    tab = await browser.newPage();
  });
  afterEach(() => tab.close());

  const open = async (path: string, marks: number) => {
    await tab.open(server.origin + path);
    await waitForMarks(marks);
  };
  const waitForMarks = (count: number) =>
    waitUntil(async () => (await tab.marks()).length === count, { what: `${count} marks` });
  const waitForCard = (text: string) =>
    waitUntil(async () => (await tab.hintText())?.includes(text), { what: `a card with "${text}"` });
  const waitForNoCard = () => waitUntil(async () => (await tab.hintText()) === null, { what: 'no card' });
  /** Long after the last move and scroll. */
  const waitForQuiet = () =>
    waitUntil(
      () =>
        tab.evaluate((ms) => {
          const { quietSince } = window as unknown as { quietSince: number };
          return performance.now() - quietSince > ms;
        }, LONG_MS),
      { what: 'a page at rest' },
    );
  const rest = async (words: string) => {
    const { x, y } = await findRect(tab, words);
    await tab.movePointer(x - 10, y);
    await tab.movePointer(x, y);
    return { x, y };
  };
  /** The same until there is a card, without leaving a mark: a move that a scroll or another tab disturbs means nothing. */
  const restUntilCard = (words: string, text: string) =>
    waitUntil(
      async () => {
        const at = await rest(words);
        return (
          (await waitUntil(async () => (await tab.hintText())?.includes(text), { what: 'it', timeoutMs: 12_000 })) && at
        );
      },
      { what: `a card with "${text}"`, timeoutMs: 45_000 },
    );
  const change = (settings: Record<string, unknown>) =>
    writeRows(
      options,
      'settings',
      Object.entries(settings).map(([key, value]) => ({ key, value })),
    );

  it.each(['/long', '/nested'])('opens nothing when text is scrolled under a resting pointer: %s', async (path) => {
    await open(path, 1);
    const { x, y } = await findRect(tab, 'Snowden');
    await tab.movePointer(x - 40, y - 200);
    await tab.movePointer(x, y - 200);
    await tab.wheel(x, y - 200, 200);
    await waitUntil(async () => Math.abs((await findRect(tab, 'Snowden')).y - (y - 200)) < 8, {
      what: 'the mark under the pointer',
    });
    await waitForQuiet();
    expect(await tab.hintText()).toBeNull();
    await restUntilCard('Snowden', 'Snowden');
  });

  it('opens a card while something else on the page scrolls by itself', async () => {
    await open('/ticker', 1);
    await openCard(tab, 'Edward Snowden', 'Edward Snowden');
  });

  it('opens nothing when the pointer crosses a mark', async () => {
    // Where the machine is too slow for that, the pointer has rested there.
    await waitUntil(
      async () => {
        await open('/two', 2);
        const { x, y } = await findRect(tab, 'Edward Snowden');
        await tab.movePointer(x, y - 40);
        await tab.evaluate(() => Object.assign(window, { moves: [] }));
        await tab.movePointer(x, y);
        await tab.movePointer(x, y + 60);
        await waitForQuiet();
        return (await tab.evaluate(measureStay, y)) < CROSSED_MS;
      },
      { what: 'a pointer that only crosses the mark', timeoutMs: 40_000 },
    );
    expect(await tab.hintText()).toBeNull();
  });

  it('opens nothing where marked text is selected, and opens when it no longer is', async () => {
    await open('/two', 2);
    await tab.evaluate(() => {
      const text = document.querySelector('p')?.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, 0, text, 6);
    });
    await rest('Edward');
    await waitForQuiet();
    expect(await tab.hintText()).toBeNull();
    await tab.evaluate(() => getSelection()?.removeAllRanges());
    await restUntilCard('Snowden', 'Snowden');
  });

  it('opens the next card at once, and closes it when the pointer leaves', async () => {
    await change({ openDelayMs: SLOW_DELAY_MS });
    try {
      await open('/two', 2);
      // Where the machine is so slow that the pointer takes longer from one mark to the other, that one is not the next.
      await waitUntil(
        async () => {
          await restUntilCard('Snowden', 'Snowden');
          await rest('61398');
          await waitForCard('61398');
          return tab.evaluate((ms) => {
            const { quietSince, cardAt } = window as unknown as { quietSince: number; cardAt: number };
            return cardAt - quietSince < ms;
          }, SLOW_DELAY_MS);
        },
        { what: 'the next card at once', timeoutMs: 45_000 },
      );
      await tab.movePointer(600, 10);
      await waitForNoCard();
    } finally {
      await change({ openDelayMs: 500 });
    }
  });

  it('leaves a card closed by Esc closed until the pointer has left the mark', async () => {
    await open('/two', 2);
    const { x, y } = await restUntilCard('Snowden', 'Snowden');
    await tab.pressKey('Escape');
    await waitForNoCard();
    await tab.movePointer(x + 8, y);
    await tab.movePointer(x + 2, y);
    await waitForQuiet();
    expect(await tab.hintText()).toBeNull();
    // Several moves of a pointer may be told to the page as one: it leaves the mark at each try.
    await waitUntil(
      async () => {
        await tab.movePointer(x, y - 60);
        await rest('Snowden');
        return waitUntil(async () => (await tab.hintText())?.includes('Snowden'), { what: 'it', timeoutMs: 6_000 });
      },
      { what: 'the card after the pointer has left', timeoutMs: 45_000 },
    );
  });

  it('tells its number of mentions where the reader wants it, and takes it back', async () => {
    const readBadge = () => options.evaluate(readBadgeOf, server.origin);
    const waitForBadge = (text: string) =>
      waitUntil(async () => (await readBadge()) === text, { what: `"${text}" on the button` });
    await change({ badge: false });
    await tab.open(`${server.origin}/framed`);
    await waitUntil(async () => (await tab.inFrame('iframe').marks()).length === 2, { what: 'the marks of the frame' });
    expect(await readBadge()).toBe('');
    await change({ badge: true });
    await waitForBadge('2');
    await tab.evaluate(() => {
      const added = document.createElement('p');
      added.textContent = 'Unit 61398 sits in Shanghai.';
      document.body.append(added);
    });
    await waitForBadge('3');
    await open('/docs/a', 1);
    await waitForBadge('1');
    await change({ badge: false });
    await waitForBadge('');
  });

  it('follows rules for a path where the page changes its address itself, and a pause', async () => {
    await change({ pausedUntil: 0 });
    await writeRows(options, 'siteRules', [{ site: '127.0.0.1/docs', marking: 'off' }]);
    const go = (path: string) => tab.evaluate((to) => history.pushState(null, '', to), path);
    await open('/two', 2);
    await go('/docs/a');
    await waitForMarks(0);
    await go('/two');
    await waitForMarks(2);
    await change({ pausedUntil: Date.now() + 3_600_000 });
    await waitForMarks(0);
    await change({ pausedUntil: 0 });
    await waitForMarks(2);
    await tab.open(`${server.origin}/docs/a`);
    // A later page is done, so this one is too.
    const later = await browser.newPage();
    await later.open(`${server.origin}/two`);
    await waitUntil(async () => (await later.marks()).length === 2, { what: 'the marks of a later page' });
    expect(await tab.marks()).toEqual([]);
    await later.close();
  });

  it('goes to the mentions of a frame where the page has none', async () => {
    await tab.open(`${server.origin}/framed`);
    const frame = tab.inFrame('iframe');
    await waitUntil(async () => (await frame.marks()).length === 2, { what: 'the marks of the frame' });
    await browser.runCommand('next-mention');
    await waitUntil(async () => (await frame.hintText())?.includes('Snowden'), { what: 'a card in the frame' });
  });
});

/** Runs in the page: how long the pointer was no further from `middle`, its way up and down, than a line is high, in milliseconds. */
function measureStay(middle: number): number {
  const { moves } = window as unknown as { moves: { y: number; at: number }[] };
  const first = moves.find(({ y }) => Math.abs(y - middle) <= 24);
  const left = moves.find(({ y }) => y > middle + 24);
  return first && left ? left.at - first.at : Number.MAX_SAFE_INTEGER;
}

interface BrowserApi {
  readonly tabs: { query(wanted: object): Promise<{ id?: number; url?: string }[]> };
  readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
}

/** Runs in a page of the extension: the text on the button in the tab at `address`. */
async function readBadgeOf(address: string): Promise<string> {
  const { tabs, action } = (globalThis as unknown as { chrome: BrowserApi }).chrome;
  const found = (await tabs.query({})).find(({ url }) => url?.startsWith(address));
  return found?.id === undefined ? 'no such tab' : action.getBadgeText({ tabId: found.id });
}
