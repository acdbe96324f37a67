import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clickText } from './harness/click-text';
import type { PageDriver } from './harness/drive-page';
import { findRect } from './harness/find-rect';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

const PAGE = { body: '<!doctype html><title>One</title><p>Edward Snowden flew to Hong Kong in May 2013.</p>' };
const MARKS = ['Edward Snowden'];
/** One of the sites that are left alone from the start. */
const PRESET = 'jsfiddle.net';

describe.each(['chromium', 'firefox'] as const)('options in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let page: PageDriver;
  let options: PageDriver;

  beforeAll(async () => {
    server = await servePages({ pages: { '/': PAGE, '/docs/one': PAGE, '/docsy': PAGE } });
    browser = await launchBrowser(browserName);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    options = await browser.newPage();
    await options.open(browser.extensionUrl('/options.html'));
    await waitUntil(() => options.evaluate(() => document.querySelectorAll('.packs label').length === 2), {
      what: 'the packs',
    });
  });
  afterEach(async () => {
    await options.close();
    await page.close();
  });

  const waitForMarks = (texts: string[]) =>
    waitUntil(async () => JSON.stringify(await page.marks()) === JSON.stringify(texts), {
      what: `the marks ${JSON.stringify(texts)}`,
    });
  const press = (label: string) => clickText(options, label);
  const waitForText = (words: string) =>
    waitUntil(() => findRect(options, words), { what: `"${words}"`, timeoutMs: 30_000 });
  const focusOn = (id: string) =>
    waitUntil(
      () =>
        options.evaluate((name) => {
          const field = document.getElementById(name);
          field?.focus();
          return field !== null && document.activeElement === field;
        }, id),
      { what: `the focus in #${id}` },
    );
  const typeInto = async (id: string, text: string) => {
    await focusOn(id);
    await options.typeText(text);
  };
  /** Types it into the empty field for finding settings. */
  const find = async (text: string) => {
    await typeInto('find', text);
    await waitUntil(
      () =>
        options.evaluate(
          (words) =>
            document.querySelector<HTMLInputElement>('#find')?.value === words &&
            document.querySelector('.find [role="status"]')?.textContent,
          text,
        ),
      { what: 'the count' },
    );
  };
  const waitForTitles = (titles: string[]) =>
    waitUntil(async () => JSON.stringify(await readTitles()) === JSON.stringify(titles), {
      what: `the sections ${titles}`,
    });
  const readTitles = () =>
    options.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('h2')]
        .filter((title) => title.checkVisibility())
        .map(({ innerText }) => innerText),
    );
  const readPresets = () =>
    options.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.presets li')]
        .filter((row) => row.checkVisibility())
        .map((row) => row.querySelector('span bdi')?.textContent ?? ''),
    );
  const hasRule = (words: string) =>
    page.evaluate(
      (wanted) =>
        document.adoptedStyleSheets.some((sheet) =>
          [...sheet.cssRules].some(({ cssText }) => cssText.includes(wanted)),
        ),
      words,
    );

  it('was given every key that it suggests: browsers take some for themselves', async () => {
    const readKeys = () =>
      options.evaluate(() =>
        [...document.querySelectorAll('#keys ~ .keys:first-of-type kbd')].map((key) => key.textContent),
      );
    const suggested = ['Alt+Shift+S', 'Alt+Shift+J', 'Alt+Shift+K', 'Alt+Shift+H'];
    await waitUntil(async () => JSON.stringify(await readKeys()) === JSON.stringify(suggested), { what: 'the keys' });
  });

  it('finds a setting by another word for it, hides the rest, and shows all again after Esc', async () => {
    await waitForText('Every mention');
    const all = await readTitles();
    await find('badge');
    await waitForTitles(['Behaviour']);
    const { height } = await waitForText('Show the number of mentions on the button');
    expect(height).toBeGreaterThan(0);
    await expect(findRect(options, 'Every mention')).rejects.toThrow();
    await options.pressKey('Escape');
    await waitForTitles(all);
  });

  it('finds what is loaded later and what is folded', async () => {
    await find('figma');
    await waitForTitles(['Sites']);
    await waitForText('figma.com');
    await options.pressKey('Escape');
    await waitUntil(async () => (await readTitles()).length > 1, { what: 'the other sections' });
    await find('quota');
    await waitForTitles(['Your data']);
    await waitForText('Space it uses');
  });

  it('silences exactly the pages a rule with a path is for', async () => {
    await page.open(`${server.origin}/docs/one`);
    await waitForMarks(MARKS);
    await typeInto('site', '127.0.0.1/docs');
    await waitForText('Covers only the pages of 127.0.0.1 at /docs and below.');
    await options.pressKey('Enter');
    await waitForMarks([]);
    await page.open(`${server.origin}/docsy`);
    await waitForMarks(MARKS);
    await press('Remove');
    await page.open(`${server.origin}/docs/one`);
    await waitForMarks(MARKS);
  });

  it('marks a site that is left alone once a rule says so', async () => {
    await page.open(server.originOf('example.org'));
    await waitForMarks(MARKS);
    await page.open(server.originOf(PRESET));
    await find(PRESET);
    await waitUntil(async () => (await readPresets()).join() === PRESET, { what: 'the one site' });
    expect(await page.marks()).toEqual([]);
    await press('Mark here after all');
    await waitForMarks(MARKS);
    await press('Leave alone again');
    await waitForMarks([]);
  });

  it('shows a thicker line in an open tab, puts it back to how it was, and takes that back', async () => {
    await page.open(`${server.origin}/`);
    await waitForMarks(MARKS);
    await focusOn('mark-thickness');
    await options.pressKey('End');
    await waitUntil(() => hasRule('4px'), { what: 'the thick line' });
    await press('Back to how it was at first');
    await waitUntil(async () => !(await hasRule('4px')), { what: 'the line to be as it was' });
    await press('Undo: “Marks” as at first');
    await waitUntil(() => hasRule('4px'), { what: 'the thick line again' });
  });
});
