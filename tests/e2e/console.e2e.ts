import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controlChromiumPage } from './harness/control-chromium-page';
import { controlFirefoxPage } from './harness/control-firefox-page';
import { drivePage, type PageDriver } from './harness/drive-page';
import { extensionDir } from './harness/extension-dir';
import { READ_EXTENSION_ERRORS } from './harness/extension-errors';
import { type LaunchedChromium, launchChromium } from './harness/launch-chromium';
import { type LaunchedFirefox, launchFirefox } from './harness/launch-firefox';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';
import { ODD_PAGES } from './odd-page-sources';

/** Whether the page script of some web page has read its index; runs in a page of the extension. */
async function hasStarted(): Promise<boolean> {
  const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
  const listMentions = { sidelight: 'listMentions', args: [] };
  const answers = (await tabs.query({ url: 'http://*/*' })).map(({ id }) =>
    tabs.sendMessage(id, listMentions, { frameId: 0 }).then(
      (reply) => reply !== undefined,
      () => false,
    ),
  );
  return (await Promise.all(answers)).includes(true);
}

interface Tabs {
  query(filter: { url: string }): Promise<{ id: number }[]>;
  sendMessage(tab: number, call: object, frame: { frameId: number }): Promise<unknown>;
}

describe('the console in chromium', () => {
  let chromium: LaunchedChromium;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePages({ pages: ODD_PAGES });
    chromium = await launchChromium({ extensionDir: extensionDir('chromium') });
  });
  afterAll(async () => {
    await chromium?.close();
    await server?.close();
  });

  it.each(Object.keys(ODD_PAGES))('stays silent on %s, in the page and in the page script', async (path) => {
    const faults: string[] = [];
    const page = await chromium.context.newPage();
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) faults.push(message.text());
    });
    await page.goto(server.origin + path);
    if (path === '/vanishing') await page.waitForFunction('window.emptied === true');
    const later = drivePage(controlChromiumPage(await chromium.context.newPage()));
    await later.open(`${server.origin}/snowden`);
    await waitUntil(async () => (await later.marks()).length === 1, { what: 'the mark of a later page' });
    expect(faults).toEqual([]);
    await later.close();
    await page.close();
  });
});

describe('the console in firefox', () => {
  let firefox: LaunchedFirefox;
  let server: PageServer;
  let page: PageDriver;
  let welcome: PageDriver;
  beforeAll(async () => {
    server = await servePages({ pages: ODD_PAGES });
    firefox = await launchFirefox({ extensionDir: extensionDir('firefox') });
    const readHandles = () => firefox.marionette.inTurn((send) => send<string[]>('WebDriver:GetWindowHandles'));
    const [handle = ''] = await readHandles();
    // The welcome page comes to the front by itself, and a tab behind it has slow timers.
    const opened = await waitUntil(async () => (await readHandles()).find((other) => other !== handle), {
      what: 'the welcome page',
    });
    welcome = drivePage(controlFirefoxPage(firefox.marionette, opened));
    page = drivePage(controlFirefoxPage(firefox.marionette, handle));
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });

  it.each(Object.keys(ODD_PAGES))('shows no error of the extension on %s', async (path) => {
    await firefox.executeChrome('Services.console.reset()');
    await page.open(server.origin + path);
    if (path === '/vanishing') {
      await waitUntil(() => page.evaluate('window.emptied === true'), { what: 'the page to be empty' });
    }
    // Firefox complains when a page is left while the browser still has an answer for its script.
    await waitUntil(() => welcome.evaluate(hasStarted), { what: 'the page script to start' });
    await page.open(`${server.origin}/snowden`);
    await waitUntil(async () => (await page.marks()).length === 1, { what: 'the mark of a later page' });
    expect(await firefox.executeChrome(READ_EXTENSION_ERRORS)).toEqual([]);
  });
});
