import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attachToPage } from './harness/attach-to-page';
import { controlChromiumPage } from './harness/control-chromium-page';
import { drivePage, type PageDriver } from './harness/drive-page';
import { extensionDir } from './harness/extension-dir';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { type LaunchedChromium, launchChromium } from './harness/launch-chromium';
import { type LaunchedFirefox, launchFirefox } from './harness/launch-firefox';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

const SNOWDEN_TOPIC = 'Edward Snowden’s NSA disclosures';
const SNOWDEN_REF = 'snowden-revelations';

describe.each(['chromium', 'firefox'] as const)('looking up in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let popup: PageDriver;

  beforeAll(async () => {
    browser = await launchBrowser(browserName);
  });
  beforeEach(async () => {
    popup = await browser.newPage();
    await popup.open(browser.extensionUrl('/popup.html'));
  });
  afterAll(() => browser?.close());

  const waitFor = (css: string, words = '') =>
    waitUntil(
      () =>
        popup.evaluate(
          (selector, text) => [...document.querySelectorAll(selector)].some((each) => each.textContent?.includes(text)),
          css,
          words,
        ),
      { what: `${css} with "${words}"` },
    );
  /** Until then what was found for the letters before stands there. */
  const waitForAnswer = (query: string) =>
    waitUntil(
      () =>
        popup.evaluate(
          (words) => document.querySelector('[role="listbox"]')?.getAttribute('data-answers') === words,
          query,
        ),
      { what: `the answer to "${query}"` },
    );
  const readPreview = () => popup.evaluate(() => document.querySelector('.preview-text')?.textContent ?? '');
  const listTop = () => popup.evaluate(() => document.querySelector('[role="listbox"]')?.getBoundingClientRect().top);
  const readActive = () => popup.evaluate(() => document.activeElement?.getAttribute('aria-activedescendant') ?? '');
  const size = () => popup.evaluate(() => document.documentElement.scrollHeight);

  it('shows what a topic is before it is opened, without moving anything, and opens its page', async () => {
    await waitUntil(() => popup.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'), {
      what: 'the focus in the field',
    });
    await popup.typeText('espionage');
    await waitForAnswer('espionage');
    await waitFor('[role="option"]');
    const before = [await listTop(), await size()];
    const seen = new Set<string>();
    for (const _step of [1, 2, 3]) {
      const active = await readActive();
      await popup.pressKey('ArrowDown');
      await waitUntil(async () => (await readActive()) !== active, { what: 'the next topic' });
      seen.add(await readPreview());
      expect([await listTop(), await size()]).toEqual(before);
    }
    expect(seen.size).toBeGreaterThan(1);
    await popup.pressKey('Escape');
    await popup.typeText('snowden');
    await waitForAnswer('snowden');
    await waitFor('[role="option"][aria-selected="true"]', SNOWDEN_TOPIC);
    await waitFor('.preview', 'a contractor of the US National Security');
    // The popup may be gone before the key is up again.
    await popup.pressKey('Control+Enter').catch(() => undefined);
    const page = await waitUntil(() => browser.findPage('/topic.html?topic='), { what: 'the page of the topic' });
    expect(decodeURIComponent(await page.url())).toContain(`#${SNOWDEN_REF}`);
    await page.close();
    // The popup has made way for it.
    await waitUntil(async () => (await browser.findPage('/popup.html')) === null, { what: 'the popup to close' });
  });

  it('lists what was looked up lately until it is told to forget', async () => {
    await waitFor('section[aria-labelledby="recent"]', SNOWDEN_TOPIC);
    await waitFor('section[aria-labelledby="recent"]', 'until the browser closes');
    await popup.evaluate(() => document.querySelector<HTMLElement>('[aria-labelledby="recent"] .link')?.click());
    await waitUntil(() => popup.evaluate(() => document.querySelector('[aria-labelledby="recent"]') === null), {
      what: 'nothing looked up',
    });
  });
});

describe('looking up selected words', () => {
  let server: PageServer;
  let chromium: LaunchedChromium;
  let firefox: LaunchedFirefox;

  beforeAll(async () => {
    server = await servePages({ pages: { '/a': { body: '<!doctype html><title>A</title><p>Snowden</p>' } } });
  });
  afterAll(async () => {
    await chromium?.close();
    await firefox?.close();
    await server?.close();
  });

  it('opens the popup over the page with the words in its field, in Chromium', async () => {
    await chromium?.close();
    chromium = await launchChromium({ extensionDir: extensionDir('chromium') });
    const page = drivePage(controlChromiumPage(await chromium.context.newPage()));
    await page.open(`${server.origin}/a`);
    await chromium.evaluateInWorker(`chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) =>
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'look-up', selectionText: 'Snowden' }, tab))`);
    const popup = await attachToPage(chromium, '/popup.html');
    await waitUntil(
      async () =>
        (
          await popup.evaluate<string | undefined>(`document.querySelector('[aria-selected="true"]')?.innerText`)
        )?.includes(SNOWDEN_TOPIC),
      { what: 'the topic' },
    );
    expect(await popup.evaluate(`document.querySelector('[role="combobox"]').value`)).toBe('Snowden');
    expect(await chromium.evaluateInWorker(`chrome.storage.session.get('lookUp')`)).toEqual({});
  });

  it('opens the popup and no tab, in Firefox', async () => {
    await firefox?.close();
    firefox = await launchFirefox({ extensionDir: extensionDir('firefox') });
    const { executeChrome, extensionId, extensionUrl, navigate } = firefox;
    await navigate(`${server.origin}/a`);
    await executeChrome(CLICK_MENU, [extensionId]);
    const isOpen = () => executeChrome(FIND_POPUP, [extensionUrl('/popup.html')]);
    expect(await waitUntil(isOpen, { what: 'the popup' })).toBe('popup');
  });
});

/** As the browser itself tells the extension of a click on its entry. */
const CLICK_MENU = `
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  const info = { menuItemId: 'look-up', selectionText: 'Snowden', editable: false, modifiers: [] };
  extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);
  return null;`;

const FIND_POPUP = `
  const isThere = ({ currentURI }) => currentURI?.spec === arguments[0];
  if ([...gBrowser.tabs].some(({ linkedBrowser }) => isThere(linkedBrowser))) return 'tab';
  return [...document.querySelectorAll('browser')].some(isThere) ? 'popup' : null;`;
