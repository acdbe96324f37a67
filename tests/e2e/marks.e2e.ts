import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { controlChromiumPage } from './harness/control-chromium-page';
import { drivePage, type PageDriver } from './harness/drive-page';
import { extensionDir } from './harness/extension-dir';
import { type LaunchedChromium, launchChromium } from './harness/launch-chromium';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';
import { writeRows } from './harness/write-rows';

const BODY = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Breaches</title>
<h1>A report on Unit 61398</h1><p>Read about <a href="#more">Edward Snowden</a>, who leaked NSA documents.</p></html>`;

let server: PageServer;
let browser: LaunchedChromium;
let options: PageDriver;
let tab: Page;
let page: PageDriver;
let session: CDPSession;

/** What only Chromium's own tools can show. */
beforeAll(async () => {
  const pages = { '/a': { body: BODY }, '/nobody': { body: '<!doctype html><title>Nobody</title><p>Nobody here.' } };
  server = await servePages({ pages });
  browser = await launchChromium({ extensionDir: extensionDir('chromium'), backForwardCache: true });
  options = drivePage(controlChromiumPage(await browser.context.newPage()));
  await options.open(browser.extensionUrl('/options.html'));
  await writeRows(options, 'settings', [{ key: 'badge', value: true }]);
  tab = await browser.context.newPage();
  page = drivePage(controlChromiumPage(tab));
  session = await browser.context.newCDPSession(tab);
});
beforeEach(async () => {
  await tab.emulateMedia({ media: null, forcedColors: null });
  await page.open(`${server.origin}/a`);
  await waitForMarks(2);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const waitForMarks = (count: number) =>
  waitUntil(async () => (await page.marks()).length === count, { what: `${count} marks` });

it('are nothing to a screen reader', async () => {
  const marked = await readTree();
  await page.evaluate(() => {
    CSS.highlights.clear();
    document.adoptedStyleSheets = [];
  });
  expect(await page.marks()).toEqual([]);
  expect(await readTree()).toEqual(marked);
  expect(JSON.stringify(marked)).toContain('Edward Snowden');
});

it('are not printed', async () => {
  await tab.emulateMedia({ media: 'print' });
  await waitForMarks(0);
  await tab.emulateMedia({ media: null });
  await waitForMarks(2);
});

it('take the colours of a reader who forces them', async () => {
  await writeRows(options, 'settings', [{ key: 'markColor', value: '#ff0000' }]);
  await waitUntil(async () => (await readColor()) === 'rgb(255, 0, 0)', { what: 'red marks' });
  await tab.emulateMedia({ forcedColors: 'active' });
  await waitUntil(async () => (await readColor()) !== 'rgb(255, 0, 0)', { what: 'marks that are not red' });
});

it('show which one the keyboard has reached, from one to the next', async () => {
  const readPointed = () =>
    page.evaluate(() =>
      [...CSS.highlights.values()]
        .slice(1)
        .flatMap((highlight) => [...highlight])
        .map(({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset)),
    );
  await browser.runCommand('next-mention');
  await waitUntil(async () => (await readPointed())[0] === 'Unit 61398', { what: 'the first mark to stand out' });
  await waitUntil(() => page.hintText(), { what: 'its card' });
  await browser.runCommand('next-mention');
  await waitUntil(async () => (await page.hintText())?.includes('Snowden'), { what: 'the card of the second' });
  await waitUntil(async () => (await readPointed()).join() === 'Edward Snowden', { what: 'the second to stand out' });
  await page.pressKey('Escape');
  await waitUntil(async () => (await readPointed()).length === 0, { what: 'none to stand out' });
});

it('are counted again when the page comes back from the cache', async () => {
  const badge = () =>
    browser.evaluateInWorker(`chrome.tabs.query({ url: '*://127.0.0.1/*' })
      .then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`);
  const waitForBadge = (text: string) =>
    waitUntil(async () => (await badge()) === text, { what: `"${text}" on the button` });
  await waitForBadge('2');
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  await page.open(`${server.origin}/nobody`);
  await waitForBadge('');
  // The page may be gone before it has answered.
  await page.evaluate(() => history.back()).catch(() => undefined);
  await waitUntil(() => page.evaluate(() => 'isSame' in window), { what: 'the page from the cache' });
  await waitForBadge('2');
});

it('are told of by the popup when a key finds none to go to', async () => {
  await page.open(`${server.origin}/nobody`);
  await browser.runCommand('next-mention');
  const targets = await browser.context.browser()?.newBrowserCDPSession();
  await waitUntil(
    async () =>
      (await targets?.send('Target.getTargets'))?.targetInfos.some(
        ({ url }) => url === browser.extensionUrl('/popup.html'),
      ),
    { what: 'the popup' },
  );
});

/** The tree as it is once two readings are the same: the browser works at it a little later than at the page. */
async function readTree(): Promise<object[]> {
  let tree = await readTreeOnce();
  await waitUntil(
    async () => {
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
      const former = JSON.stringify(tree);
      tree = await readTreeOnce();
      return JSON.stringify(tree) === former;
    },
    { what: 'the tree to come to rest', pollMs: 100 },
  );
  return tree;
}

/** The tree without the numbers that are new in every reading. */
async function readTreeOnce(): Promise<object[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const numbers = new Map(nodes.map(({ nodeId }, i) => [nodeId, i]));
  return nodes.map(({ role, name, ignored, properties, childIds = [] }) => ({
    role: role?.value,
    name: name?.value,
    ignored,
    properties,
    children: childIds.map((id) => numbers.get(id)),
  }));
}

/** The colour of the underline of the link's mark. */
function readColor(): Promise<string> {
  return page.evaluate(() => {
    const link = document.querySelector('a') as Element;
    const [name] = [...CSS.highlights.keys()];
    return getComputedStyle(link, `::highlight(${name})`).textDecorationColor;
  });
}
