import type { CDPSession } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { controlChromiumPage } from './harness/control-chromium-page';
import { controlFirefoxPage } from './harness/control-firefox-page';
import { drivePage, type PageDriver } from './harness/drive-page';
import { extensionDir } from './harness/extension-dir';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { type LaunchedChromium, launchChromium } from './harness/launch-chromium';
import { launchFirefox } from './harness/launch-firefox';
import { openCard } from './harness/open-card';
import { pressInHint } from './harness/press-in-hint';
import { pressWish } from './harness/press-wish';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

const OPM = 'OPM data breach';
const SNOWDEN = 'Edward Snowden';
const PAGE = `<!doctype html><meta charset="utf-8"><title>Two</title><textarea></textarea>
  <p>The ${OPM} came to light in June 2015.</p>
  <p style="margin: 20em 0 0 40em">${SNOWDEN} leaked NSA documents in June 2013.</p>
  <p style="margin-top: 90em">The end of the page.</p>`;
/** Of the topics' summaries in the built-in pack. */
const OPM_CARD = 'Intruders copied files';
const SNOWDEN_CARD = 'a contractor of the US National Security';
const HOUR_MS = 3_600_000;

let server: PageServer;
beforeAll(async () => {
  server = await servePages({ pages: { '/two': { body: PAGE } } });
});
afterAll(() => server?.close());

const openPage = async (page: PageDriver) => {
  await page.open(`${server.origin}/two`);
  await waitUntil(async () => (await page.marks()).length === 2, { what: 'both marks' });
};
describe.each(['chromium', 'firefox'] as const)('what a card can do in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let page: PageDriver;

  beforeAll(async () => {
    browser = await launchBrowser(browserName);
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    page = await browser.newPage();
    await openPage(page);
  });
  afterEach(() => page.close());

  const countCards = () => page.evaluate(() => document.querySelectorAll('html > div[popover]').length);
  const readPlace = () =>
    page.evaluateInHint((root) => {
      const { x, y } = root.querySelector('.card')?.getBoundingClientRect() ?? new DOMRect();
      return { x, y };
    });
  const waitForCards = (count: number) =>
    waitUntil(async () => (await countCards()) === count, { what: `${count} cards` });

  it('stays where it is when pinned, beside other cards, and goes on Esc', async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await openCard(page, OPM, OPM_CARD);
    await pressInHint(page, 'Pin');
    let place = await readPlace();
    await waitUntil(
      async () => {
        const former = place;
        place = await readPlace();
        return JSON.stringify(place) === JSON.stringify(former);
      },
      { what: 'the pinned card to stand still', pollMs: 100 },
    );
    await page.movePointer(1_200, 5);
    await page.click(1_200, 8);
    await page.evaluate(() => scrollTo(0, 100));
    await openCard(page, SNOWDEN, SNOWDEN_CARD);
    expect(await countCards()).toBe(2);
    await page.pressKey('Escape');
    await waitForCards(1);
    expect(await page.hintText()).toContain(OPM_CARD);
    expect(await readPlace()).toEqual(place);
    await page.pressKey('Escape');
    await waitForCards(0);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('gives way to the next one that is pinned, and closes by its ×', async () => {
    await openCard(page, OPM, OPM_CARD);
    await pressInHint(page, 'Pin');
    await openCard(page, SNOWDEN, SNOWDEN_CARD);
    await pressInHint(page, 'Pin');
    await waitForCards(1);
    expect(await page.hintText()).toContain(SNOWDEN_CARD);
    await pressInHint(page, 'Close');
    await waitForCards(0);
  });

  it('puts its topic on the clipboard as Markdown', async () => {
    await openCard(page, OPM, OPM_CARD);
    await pressInHint(page, 'Copy');
    await pressInHint(page, 'As Markdown');
    await waitUntil(async () => (await page.hintText())?.includes('Copied.'), { what: 'the card to say so' });
    await page.pressKey('Escape');
    await page.click(20, 20);
    await waitUntil(() => page.evaluate(() => document.activeElement?.localName === 'textarea'), {
      what: 'the focus in the field',
    });
    await page.pressKey('Control+v');
    const pasted = await waitUntil(() => page.evaluate(() => document.querySelector('textarea')?.value), {
      what: 'what is pasted',
    });
    expect(pasted).toMatch(/^## OPM data breach\n\n\*June 4, 2015/);
    expect(pasted).toContain('[OPM hack](https://www.nbcnews.com/');
  });

  it('opens the page of its topic in a tab', async () => {
    await openCard(page, OPM, OPM_CARD);
    await pressInHint(page, 'Full page');
    const opened = await waitUntil(() => browser.findPage('topic.html?topic='), { what: 'the tab' });
    expect(decodeURIComponent(await opened.url())).toContain('#opm-breach');
    await opened.close();
  });

  it('quiets its topic until tomorrow', async () => {
    await openCard(page, SNOWDEN, SNOWDEN_CARD);
    await pressInHint(page, 'Wrong or too much?');
    await pressInHint(page, 'until tomorrow');
    await pressWish(page, 'I know this');
    await waitUntil(async () => (await page.marks()).join() === OPM, { what: 'the mark to go' });
    await waitForCards(0);
    await page.open(browser.extensionUrl('/options.html'));
    const quiets = await page.evaluate(readQuiets);
    expect(quiets).toMatchObject([{ grain: 'topic', topic: expect.stringMatching(/#snowden/) }]);
    const left = (quiets[0]?.until ?? 0) - Date.now();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(29 * HOUR_MS);
  });
});

describe('what a card leaves of itself in Chromium', () => {
  let browser: LaunchedChromium;
  let page: PageDriver;
  let session: CDPSession;

  beforeAll(async () => {
    browser = await launchChromium({ extensionDir: extensionDir('chromium') });
    const tab = await browser.context.newPage();
    session = await browser.context.newCDPSession(tab);
    page = drivePage(controlChromiumPage(tab));
    await openPage(page);
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    await session.send('Emulation.setEmulatedMedia', { media: '' });
    await page.pressKey('Escape');
    await waitUntil(async () => (await page.hintText()) === null, { what: 'no card' });
  });

  it('is nothing on paper', async () => {
    await openCard(page, OPM, OPM_CARD);
    const isShown = () => page.evaluate(() => document.querySelector('html > div[popover]')?.checkVisibility());
    expect(await isShown()).toBe(true);
    await session.send('Emulation.setEmulatedMedia', { media: 'print' });
    await waitUntil(async () => (await isShown()) === false, { what: 'no card on paper' });
    await session.send('Emulation.setEmulatedMedia', { media: '' });
    await waitUntil(isShown, { what: 'the card again' });
  });

  it('is no listener and no node after many were opened and closed', async () => {
    const openAndClose = async (times: number) => {
      for (let time = 0; time < times; time++) {
        await browser.runCommand('open-hint');
        await waitUntil(async () => (await page.focusInHint())?.name.includes(OPM), { what: 'the card' });
        if (time % 2 === 0) await page.clickInHint('.card-pin');
        await page.pressKey('Escape');
        await waitUntil(async () => (await page.hintText()) === null, { what: 'no card' });
      }
    };
    const count = async () => {
      await session.send('HeapProfiler.collectGarbage');
      return session.send('Memory.getDOMCounters');
    };
    await openAndClose(3);
    const before = await count();
    await openAndClose(20);
    // One card alone has far more of both; the last of them is let go of a little later.
    await waitUntil(
      async () => {
        const after = await count();
        const listeners = after.jsEventListeners - before.jsEventListeners;
        const nodes = after.nodes - before.nodes;
        return listeners < 20 && nodes < 100;
      },
      { what: 'no listener and no node', pollMs: 200 },
    );
  });
});

/** Runs in a page of the extension. */
async function readQuiets(): Promise<{ grain: string; topic: string; until?: number }[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('sidelight');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const request = database.transaction('quiets').objectStore('quiets').getAll();
  await new Promise((resolve) => {
    request.onsuccess = resolve;
  });
  database.close();
  return request.result;
}

/** What is told of one thing in the card. */
interface Told {
  readonly role: string;
  readonly name: string;
}

const HEADINGS = [
  OPM,
  'Wrong here',
  'Less of this',
  'Timeline',
  'What the article says',
  'Why here',
  'Related',
  'Sources',
];

describe('what assistive technology is told of a card', () => {
  const openAll = async (page: PageDriver) => {
    await openPage(page);
    await openCard(page, OPM, OPM_CARD);
    await pressInHint(page, 'Wrong or too much?');
  };
  const named = (told: readonly Told[], wanted: string) =>
    told.flatMap(({ role, name }) => (role === wanted ? [name] : []));
  const nameless = (told: readonly Told[], roles: readonly string[]) =>
    told.filter(({ role, name }) => roles.includes(role) && name.trim() === '');

  it('is in Chromium a dialog named after its topic, with headings, lists and named controls', async () => {
    const browser = await launchChromium({ extensionDir: extensionDir('chromium') });
    try {
      const tab = await browser.context.newPage();
      await openAll(drivePage(controlChromiumPage(tab)));
      const session = await browser.context.newCDPSession(tab);
      const nodes = await waitUntil(
        async () => {
          const told = await readChromiumDialog(session);
          return named(told, 'radio').length === 3 && told;
        },
        { what: 'the dialog in the tree' },
      );
      expect(named(nodes, 'dialog')).toEqual([OPM]);
      const read = (node: AxNode | undefined, wanted: string) =>
        node?.properties?.find(({ name }) => name === wanted)?.value.value;
      expect(read(nodes[0], 'modal')).not.toBe(true);
      const headings = nodes.filter(({ role }) => role === 'heading');
      expect(headings.map(({ name }) => name)).toEqual(HEADINGS);
      expect(headings.map((node) => read(node, 'level'))).toEqual([2, 3, 3, 3, 3, 3, 3, 3]);
      expect(named(nodes, 'list')).toHaveLength(4);
      expect(named(nodes, 'button').slice(0, 5)).toEqual(['Pin', 'Close', 'Full page', 'Copy', 'Wrong or too much?']);
      expect(named(nodes, 'radio')).toEqual(['for good', 'until tomorrow', 'for a week']);
      expect(named(nodes, 'group')).toEqual(['For how long']);
      expect(nameless(nodes, ['button', 'link', 'radio', 'textbox', 'heading', 'group', 'image'])).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it('is the same in Firefox', async () => {
    const firefox = await launchFirefox({ extensionDir: extensionDir('firefox') });
    try {
      const { marionette } = firefox;
      const [handle = ''] = await marionette.inTurn((send) => send<string[]>('WebDriver:GetWindowHandles'));
      await firefox.executeChrome(READ_FIREFOX_DIALOG);
      await openAll(drivePage(controlFirefoxPage(marionette, handle)));
      const nodes = await waitUntil(
        async () => {
          const told = await firefox.executeChrome<Told[]>(READ_FIREFOX_DIALOG);
          return named(told, 'radiobutton').length === 3 && named(told, 'heading').length >= HEADINGS.length && told;
        },
        { what: 'the dialog in the tree' },
      );
      expect(named(nodes, 'dialog')).toEqual([OPM]);
      expect(named(nodes, 'heading')).toEqual(HEADINGS);
      expect(named(nodes, 'list')).toHaveLength(4);
      expect(named(nodes, 'pushbutton').slice(0, 4)).toEqual(['Close', 'Full page', 'Copy', 'Wrong or too much?']);
      expect(named(nodes, 'toggle button')).toEqual(['Pin']);
      expect(named(nodes, 'radiobutton')).toEqual(['for good', 'until tomorrow', 'for a week']);
      expect(named(nodes, 'grouping')).toEqual(['For how long']);
      expect(nameless(nodes, ['pushbutton', 'link', 'entry', 'graphic'])).toEqual([]);
    } finally {
      await firefox.close();
    }
  });
});

interface AxNode extends Told {
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** The dialog and everything in it that is not ignored, in the order in which it is read. */
async function readChromiumDialog(session: CDPSession): Promise<AxNode[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const dialog = nodes.find(({ role }) => role?.value === 'dialog');
  const found: AxNode[] = [];
  const walk = (node: (typeof nodes)[number] | undefined): void => {
    if (!node) return;
    const { ignored, role, name, properties = [], childIds = [] } = node;
    if (!ignored) found.push({ role: String(role?.value), name: String(name?.value ?? ''), properties });
    for (const id of childIds) walk(byId.get(id));
  };
  walk(dialog);
  return found;
}

/** The same from Firefox's own tree, which privileged code sees. The first call switches the tree on. */
const READ_FIREFOX_DIALOG = `
  const { classes, interfaces } = Components;
  const service = classes['@mozilla.org/accessibilityService;1'].getService(interfaces.nsIAccessibilityService);
  const found = [];
  const walk = (node, isInside) => {
    const role = service.getStringRole(node.role);
    const inside = isInside || role === 'dialog';
    if (inside) found.push({ role, name: node.name ?? '' });
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child, inside);
  };
  const tab = service.getAccessibleFor(window.gBrowser.selectedBrowser);
  if (tab) walk(tab, false);
  return found;`;
