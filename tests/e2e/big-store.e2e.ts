import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageDriver } from './harness/drive-page';
import { fillStore } from './harness/fill-store';
import { findRect } from './harness/find-rect';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

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
    server = await servePages({ pages: { '/page': { body: `<!doctype html><title>Herons</title>${TEXT}` } } });
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
    await waitUntil(async () => (await page.marks()).length >= MARKS.length, { what: 'the marks' });
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
    const { x, y } = await findRect(page, 'Grey Heron 7');
    await page.movePointer(x - 3, y);
    await page.movePointer(x, y);
    await waitUntil(async () => (await page.hintText())?.includes('About Grey Heron 7.'), { what: 'the card' });
  });
});
