import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clickText } from './harness/click-text';
import type { PageDriver } from './harness/drive-page';
import { extensionDir } from './harness/extension-dir';
import { focusOn } from './harness/focus-on';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { launchChromium } from './harness/launch-chromium';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

const SNOWDEN = 'Edward Snowden’s NSA disclosures';
const SANCTIONS = 'Sanctions as an answer to cyber attacks';
const ORDER = 'Executive Order 13694';
const PAGES = {
  '/order': { body: `<!doctype html><title>One</title><p>The paper names ${ORDER} twice.</p>` },
  '/herons': { body: '<!doctype html><title>Herons</title><p>A report by the Grey Heron Institute came out.</p>' },
};

/** What the page's menu leaves for the options page. */
const seedTopic = (seed: object) =>
  (
    globalThis as unknown as { chrome: { storage: { session: { set(items: object): Promise<void> } } } }
  ).chrome.storage.session.set({ topicSeed: seed });

describe.each(['chromium', 'firefox'] as const)('editing topics in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let page: PageDriver;
  let options: PageDriver;

  beforeAll(async () => {
    server = await servePages({ pages: PAGES });
    browser = await launchBrowser(browserName);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    options = await browser.newPage();
  });
  afterEach(async () => {
    await options.close();
    await page.close();
  });

  const waitForMarks = (texts: string[]) =>
    waitUntil(async () => JSON.stringify(await page.marks()) === JSON.stringify(texts), {
      what: `the marks ${JSON.stringify(texts)}`,
    });
  const waitForText = (words: string, driver = options) =>
    waitUntil(() => driver.evaluate((wanted) => document.body.innerText.includes(wanted), words), {
      what: words,
      timeoutMs: 30_000,
    });
  const click = (words: string, nth = 0) => clickText(options, words, nth);
  /** Puts the focus into the field with this label, as a reader of its label would. */
  const focusField = (label: string) =>
    waitUntil(
      () =>
        options.evaluate((words) => {
          const found = [...document.querySelectorAll('main:not([hidden]) label')].find(
            ({ textContent }) => textContent?.trim() === words,
          );
          const field = found instanceof HTMLLabelElement ? found.control : null;
          field?.focus();
          field?.scrollIntoView({ block: 'center', behavior: 'instant' });
          return field !== null && document.activeElement === field;
        }, label),
      { what: `the focus in the field "${label}"` },
    );
  const openOptions = async () => {
    await options.open(browser.extensionUrl('/options.html'));
    await waitForText(SNOWDEN);
  };
  const openEditor = async (name: string) => {
    await waitUntil(
      () =>
        options.evaluate((words) => {
          const edit = document.querySelector<HTMLElement>(`.topic-list button[aria-label="Edit ${words}"]`);
          edit?.focus();
          edit?.click();
          return edit !== null;
        }, name),
      { what: `"${name}" in the list` },
    );
    await waitForText('Back to the options');
  };
  const openNewTopic = async (seed: object) => {
    await options.open(browser.extensionUrl('/options.html'));
    await options.evaluate(seedTopic, seed);
    await options.open(browser.extensionUrl('/popup.html'));
    await options.open(browser.extensionUrl('/options.html#new-topic'));
    await waitForText('Will stand in My topics');
  };

  it('unmarks an open tab when a name is never to be marked, and marks it again with undo and redo', async () => {
    await page.open(`${server.origin}/order`);
    await waitForMarks([ORDER]);
    await openOptions();
    await openEditor(SANCTIONS);
    await focusField('Filter');
    await options.typeText(ORDER);
    await waitUntil(() => options.evaluate(() => document.querySelectorAll('.editor .entry').length === 2), {
      what: 'the one name',
    });
    await focusField('Capitals');
    await options.evaluate(() => {
      const rule = document.activeElement;
      if (!(rule instanceof HTMLSelectElement)) throw new Error('No rule for capitals');
      rule.value = 'never';
      rule.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await click('Save');
    await waitForMarks([]);
    await waitForText('Undo: changes to');
    await click('Undo: changes to');
    await waitForMarks([ORDER]);
    await options.pressKey('Control+Shift+Z');
    await waitForMarks([]);
    await options.pressKey('Control+Z');
    await waitForMarks([ORDER]);
  });

  it('saves a topic begun with a selection, marks it, and keeps it from pages once it is private', async () => {
    await page.open(`${server.origin}/herons`);
    await openNewTopic({ name: 'Grey Heron Institute', source: { title: 'Herons', url: `${server.origin}/herons` } });
    expect(await options.url()).not.toContain('#');
    await waitForText('You began this topic on “Herons”');
    await click('Save');
    await waitForMarks(['Grey Heron Institute']);
    await focusOn(options, 'main:not([hidden]) #filter');
    await options.typeText('heron');
    await waitUntil(() => options.evaluate(() => document.querySelectorAll('.topic-list li').length === 1), {
      what: 'the one topic',
    });
    await openEditor('Grey Heron Institute');
    await click('Private: never marked');
    await click('Save');
    await waitForMarks([]);
    await openNewTopic({ name: 'Blue Heron House' });
    await click('Save');
    await waitUntil(() => options.evaluate(() => document.querySelector('.editor') === null), {
      what: 'a second topic of the reader’s own',
    });
    await options.open(browser.extensionUrl('/popup.html'));
    await waitUntil(() => options.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'), {
      what: 'the focus in the search field',
    });
    await options.typeText('grey heron');
    await waitUntil(
      () => options.evaluate(() => document.querySelector('[role="option"]')?.textContent?.includes('Grey Heron')),
      { what: 'the private topic in the popup' },
    );
  });

  it('tries a text, with the reason of each mention and of each refusal', async () => {
    await openOptions();
    await focusField('Text to try');
    await options.typeText('Hackers stole fingerprints from the Office of Personnel Management. Later OPM Group met.');
    await waitForText('“Office of Personnel Management”, because these stand near');
    await openEditor(SNOWDEN);
    await focusField('Text to try');
    await options.typeText('Edward Snowden flew to Hong Kong. Snowden was a lake.');
    await waitForText('“Edward Snowden”');
    await options.pressKey('Escape');
    await waitForText('Sidelight options');
  });

  it('asks before changes are lost, and comes back to the row it left', async () => {
    await openOptions();
    await openEditor(SNOWDEN);
    await focusField('Name');
    await options.typeText('x');
    await options.pressKey('Escape');
    await waitForText('Leave without saving?');
    await options.pressKey('Escape');
    await waitUntil(() => options.evaluate(() => document.querySelector('dialog') === null), { what: 'no question' });
    await waitUntil(() => options.evaluate(() => document.activeElement?.id.startsWith('draft-name')), {
      what: 'the focus in the field again',
    });
    await options.pressKey('Escape');
    await waitForText('Leave without saving?');
    // Its first place is the question.
    await click('Leave without saving', 1);
    await waitUntil(() => options.evaluate(() => document.querySelector('.editor') === null), {
      what: 'the options again',
    });
    await waitUntil(
      () =>
        options.evaluate((label) => document.activeElement?.getAttribute('aria-label') === label, `Edit ${SNOWDEN}`),
      { what: 'the focus on the row it left' },
    );
  });
});

it('opens the editor from the page’s menu', { timeout: 120_000 }, async () => {
  const server = await servePages({ pages: PAGES });
  const { context, extensionUrl, evaluateInWorker, close } = await launchChromium({
    extensionDir: extensionDir('chromium'),
  });
  try {
    const page = await context.newPage();
    await page.goto(`${server.origin}/herons`);
    await waitUntil(() => evaluateInWorker('chrome.contextMenus.onClicked.hasListeners()'), { what: 'the background' });
    await evaluateInWorker(`chrome.tabs.query({ url: '${server.origin}/*' }).then(([tab]) =>
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'add-topic', selectionText: 'Grey  Heron' }, tab))`);
    const opened = await waitUntil(
      () => context.pages().find((found) => found.url().startsWith(extensionUrl('/options.html'))),
      { what: 'the options page', timeoutMs: 30_000 },
    );
    await opened.getByText('You began this topic on “Herons”').waitFor();
    expect(await opened.getByLabel('Name', { exact: true }).inputValue()).toBe('Grey Heron');
  } finally {
    await close();
    await server.close();
  }
});
