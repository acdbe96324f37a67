import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageDriver } from './harness/drive-page';
import { fillStore } from './harness/fill-store';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { openCard } from './harness/open-card';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';
import { SECRET, TYPED_INTO, WRITING_PAGE } from './privacy/writing-page';

const NAMES = Array.from({ length: 20_000 }, (_, i) => `Grey Heron ${i}`);
const TEXT =
  '<p>Reports name Grey Heron 19999 and Grey Heron 7, not Grey Heron 20000 and not grey heron 5.</p>' +
  '<p>Hackers stole fingerprints from the Office of Personnel Management in 2015. The OPM hack was blamed on China.</p>';
const MARKS = ['Grey Heron 19999', 'Grey Heron 7', 'Office of Personnel Management'];

describe.each(['chromium', 'firefox'] as const)('a store too big for pages in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let page: PageDriver;

  beforeAll(async () => {
    server = await servePages({
      pages: {
        '/page': { body: `<!doctype html><title>Herons</title>${TEXT}` },
        '/writing': { body: WRITING_PAGE },
      },
    });
    browser = await launchBrowser(browserName);
    const options = await browser.newPage();
    await options.open(browser.extensionUrl('/options.html'));
    await waitUntil(() => options.evaluate(() => document.querySelectorAll('main section').length > 0), {
      what: 'the options page',
    });
    await fillStore(options, { packId: 'org.example.herons', names: NAMES });
    await options.close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
  });
  afterEach(() => page.close());

  const openPage = async () => {
    await page.open(`${server.origin}/page`);
    await waitUntil(async () => (await page.marks()).length >= MARKS.length, {
      what: 'the marks',
      timeoutMs: 30_000,
    });
  };

  it('marks names of every pack, and what is added later', async () => {
    await openPage();
    expect((await page.marks()).sort()).toEqual([...MARKS].sort());
    await page.evaluate(() => document.body.append('Later: Grey Heron 12345.'));
    await waitUntil(async () => (await page.marks()).includes('Grey Heron 12345'), {
      what: 'the mark of what was added',
    });
  });

  it('marks after the background was stopped, and opens a card', async () => {
    await browser.stopBackground();
    await openPage();
    expect((await page.marks()).sort()).toEqual([...MARKS].sort());
    await openCard(page, 'Grey Heron 7', 'About Grey Heron 7.');
  });

  it('is given no text of fields, editors and what is hidden, nor what is typed there [P14]', async () => {
    const listener = await browser.newPage();
    await listener.open(browser.extensionUrl('/options.html'));
    await listener.evaluate(recordTexts);
    await page.open(`${server.origin}/writing`);
    await waitUntil(async () => (await page.marks()).length === 2, { what: 'the marks' });
    for (const field of TYPED_INTO) {
      await page.evaluate((css) => document.querySelector<HTMLElement>(css)?.focus(), field);
      await page.typeText(` Grey Heron 13 ${SECRET} `);
      await waitUntil(() => page.evaluate(hasTyped, field, 'Grey Heron 13'), { what: `what is typed into ${field}` });
    }
    await page.evaluate(() => document.querySelector('p')?.append(' Later: Grey Heron 3.'));
    await waitUntil(async () => (await page.marks()).includes('Grey Heron 3'), { what: 'the mark of what came last' });
    expect((await page.marks()).sort()).toEqual(['Grey Heron 1', 'Grey Heron 2', 'Grey Heron 3']);
    const heard = await listener.evaluate<string, []>('window.heard.join()');
    expect(heard).toContain('In sight is Grey Heron 1.');
    expect(heard).toContain('Later: Grey Heron 3.');
    expect(heard).not.toContain(SECRET);
    await listener.close();
  });
});

/** Runs in the page: whether the field or editor has these words. */
function hasTyped(css: string, words: string): boolean {
  const field = document.querySelector<HTMLInputElement>(css);
  // Editors write some blanks as such that do not break.
  return `${field?.value ?? ''}${field?.textContent ?? ''}`.replace(/\s+/g, ' ').includes(words);
}

/** Runs on a page of the extension, which hears what page scripts send to the background: keeps every text that is to be searched. */
function recordTexts(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  type Call = { sidelight?: string; args?: [string, string[]] };
  const { runtime } = (
    globalThis as unknown as {
      chrome: { runtime: { onMessage: { addListener(listener: (call: Call) => void): void } } };
    }
  ).chrome;
  runtime.onMessage.addListener(({ sidelight, args }) => {
    if (sidelight === 'findMentions' && args) heard.push(...args[1]);
  });
}
