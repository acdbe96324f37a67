import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageDriver } from '../harness/drive-page';
import { type LaunchedBrowser, launchBrowser } from '../harness/launch-browser';
import { type PageServer, servePages } from '../harness/serve-pages';
import { waitUntil } from '../harness/wait-until';

const MARK = 'Edward Snowden';
const NOT_ALLOWED = 'Sidelight is not allowed to look at pages yet.';
/** What the panel lists of a page that is marked. */
const TOPIC = 'Edward Snowden’s NSA disclosures';
const HERE = 'http://127.0.0.1/*';

describe.each(['chromium', 'firefox'] as const)('access to sites in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let panel: PageDriver;
  let page: PageDriver;

  beforeAll(async () => {
    server = await servePages({
      pages: { '/a': { body: `<!doctype html><title>A</title><p>${MARK} leaked NSA documents in June 2013.</p>` } },
    });
    browser = await launchBrowser(browserName);
    await waitUntil(() => browser.findPage('/welcome.html'), { what: 'the welcome page' });
    // It speaks of the tab in front, whichever that is.
    panel = await browser.newPage();
    await panel.open(browser.extensionUrl('/popup.html?panel'));
    page = await browser.newPage();
    await openPage();
    await waitForPanel(TOPIC);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const openPage = (host = '127.0.0.1') => page.open(`${server.originOf(host)}/a`);
  const waitForMark = () =>
    waitUntil(async () => (await page.marks()).includes(MARK), { what: 'the mark', timeoutMs: 30_000 });
  const waitForPanel = (words: string) =>
    waitUntil(() => panel.evaluate((text) => document.body.innerText.includes(text), words), {
      what: `"${words}" in the panel`,
      timeoutMs: 30_000,
    });

  it('can be taken away: no mark, no fault, and the panel says so [P09]', async () => {
    await browser.setHostAccess([]);
    await openPage();
    await waitForPanel(NOT_ALLOWED);
    expect(await page.marks()).toEqual([]);
    await browser.runCommand('next-mention');
    await browser.stopBackground();
    expect(await browser.faults()).toEqual([]);
  });

  it('can be given for one site, where everything is as ever [P09]', async () => {
    await browser.setHostAccess([HERE]);
    await openPage();
    await waitForMark();
    await waitForPanel(TOPIC);
    await openPage('localhost');
    await waitForPanel(NOT_ALLOWED);
    expect(await page.marks()).toEqual([]);
    expect(await browser.faults()).toEqual([]);
  });

  it('can be given back [P09]', async () => {
    await browser.setHostAccess(['<all_urls>']);
    await openPage('localhost');
    await waitForMark();
    await waitForPanel(TOPIC);
    expect(await browser.faults()).toEqual([]);
  });
});
