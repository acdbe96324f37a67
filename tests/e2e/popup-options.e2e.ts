import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { clickText } from './harness/click-text';
import type { PageDriver } from './harness/drive-page';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

const SNOWDEN = '<p>Edward Snowden flew to Hong Kong in May 2013.</p>';
const SNOWDEN_TOPIC = 'Edward Snowden’s NSA disclosures';
const SUPPLIERS = 'Supplier directory';
/** Of the topic's summary in the built-in pack. */
const SNOWDEN_CARD = 'a contractor of the US National Security';

describe.each(['chromium', 'firefox'] as const)('popup and options in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let page: PageDriver;
  let options: PageDriver;

  beforeAll(async () => {
    server = await servePages({
      pages: {
        '/snowden': { body: `<!doctype html><title>One</title>${SNOWDEN}` },
        '/twice': { body: `<!doctype html><title>Two</title>${SNOWDEN}<p>Filler.</p>${SNOWDEN}` },
        '/supplier': {
          body: `<!doctype html><title>Supplier</title>${SNOWDEN}
            <p>Jooble is a job search engine, a website with vacancies from job boards.</p>`,
        },
      },
    });
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
  const openBoth = async (path: string, marks: string[]) => {
    await page.open(server.origin + path);
    await waitForMarks(marks);
    await options.open(browser.extensionUrl('/options.html'));
    // The settings, the packs and the topics come each in its own time.
    await waitUntil(
      () =>
        options.evaluate(
          () =>
            document.querySelector('#mark-style') !== null &&
            document.querySelectorAll('.packs label').length === 2 &&
            document.querySelector('ul[aria-labelledby="topics"] li') !== null,
        ),
      { what: 'the settings, the packs and the topics' },
    );
  };
  /** Clicks the switch or choice whose label starts with these words, with a real pointer. */
  const choose = (label: string) => clickText(options, label);
  const focus = (css: string) =>
    waitUntil(
      () =>
        options.evaluate((selector) => {
          const field = document.querySelector<HTMLInputElement>(selector);
          field?.focus();
          return field !== null && document.activeElement === field;
        }, css),
      { what: `the focus in ${css}` },
    );
  const filterTopics = async (name: string) => {
    await focus('#filter');
    await options.typeText(name);
    await waitUntil(
      () =>
        options.evaluate(
          (words) =>
            [...document.querySelectorAll('ul[aria-labelledby="topics"] li')].length === 1 &&
            document.querySelector('ul[aria-labelledby="topics"]')?.textContent?.includes(words),
          name,
        ),
      { what: `the one topic ${name}` },
    );
  };
  const clickTopic = async () => {
    const findRow = () =>
      options.evaluate(() => {
        const span = document.querySelector('ul[aria-labelledby="topics"] li label span');
        if (!span) return null;
        span.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, height } = span.getBoundingClientRect();
        return { x: x + 10, y: y + height / 2 };
      });
    let before = await findRow();
    const at = await waitUntil(
      async () => {
        const now = await findRow();
        const isStill = now?.x === before?.x && now?.y === before?.y;
        before = now;
        return isStill && now;
      },
      { what: 'the topic to stand still', pollMs: 50 },
    );
    await options.click(at.x, at.y);
  };
  const select = (id: string, value: string) =>
    options.evaluate(
      (css, wanted) => {
        const box = document.querySelector<HTMLSelectElement>(css);
        if (!box) throw new Error(`No ${css}`);
        box.value = wanted;
        box.dispatchEvent(new Event('change', { bubbles: true }));
      },
      id,
      value,
    );
  const readRules = () =>
    page.evaluate(() =>
      document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join(' '),
    );

  it.each([
    ['a typo', 'snowdn'],
    ['Chinese', '斯诺登'],
  ])('finds a topic by %s and opens its text with Enter', async (_how, query) => {
    await options.open(browser.extensionUrl('/popup.html'));
    await waitUntil(() => options.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'), {
      what: 'the focus in the search field',
    });
    await options.typeText(query);
    await waitUntil(
      () =>
        options.evaluate(
          (words, name) => {
            const list = document.querySelector('[role="listbox"]');
            const chosen = list?.querySelector('[aria-selected="true"]');
            return list?.getAttribute('data-answers') === words && chosen?.textContent?.includes(name);
          },
          query,
          SNOWDEN_TOPIC,
        ),
      { what: 'the topic to be found' },
    );
    await options.pressKey('Enter');
    await waitUntil(() => options.evaluate((text) => document.body.textContent?.includes(text), SNOWDEN_CARD), {
      what: 'the text of the topic',
    });
  });

  it('unmarks an open tab when a topic is switched off, and marks it again, without a reload', async () => {
    await openBoth('/snowden', ['Edward Snowden']);
    await filterTopics(SNOWDEN_TOPIC);
    await clickTopic();
    await waitForMarks([]);
    await clickTopic();
    await waitForMarks(['Edward Snowden']);
  });

  it('applies another line to the marks of an open tab', async () => {
    await openBoth('/snowden', ['Edward Snowden']);
    await waitUntil(async () => (await readRules()).includes('dotted'), { what: 'the dotted line at first' });
    await select('#mark-style', 'wavy');
    await waitUntil(async () => (await readRules()).includes('wavy'), { what: 'the wavy line' });
    await select('#mark-style', 'dotted');
    await waitUntil(async () => (await readRules()).includes('dotted'), { what: 'the dotted line' });
  });

  it('marks every mention when asked to, and only the first again', async () => {
    await openBoth('/twice', ['Edward Snowden']);
    await choose('Every mention');
    await waitForMarks(['Edward Snowden', 'Edward Snowden']);
    await choose('The first mention of a topic on a page');
    await waitForMarks(['Edward Snowden']);
  });

  it('follows a rule for the site, until it is removed', async () => {
    await openBoth('/snowden', ['Edward Snowden']);
    await focus('#site');
    await options.typeText('127.0.0.1');
    await options.pressKey('Enter');
    await waitForMarks([]);
    await choose('Remove');
    await waitForMarks(['Edward Snowden']);
  });

  it('adds the marks of a second pack when it is switched on', async () => {
    await openBoth('/supplier', ['Edward Snowden']);
    await choose(SUPPLIERS);
    await waitForMarks(['Edward Snowden', 'Jooble']);
    await choose(SUPPLIERS);
    await waitForMarks(['Edward Snowden']);
  });
});
