import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageDriver } from './harness/drive-page';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { openCard } from './harness/open-card';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

const MARK = 'Edward Snowden';
const NEWER = 'Your data was saved by a newer version of Sidelight.';
const REPLACED = 'Sidelight was updated while this page was open.';

describe.each(['chromium', 'firefox'] as const)('a store of a later version in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let page: PageDriver;
  let options: PageDriver;
  let left: unknown;

  beforeAll(async () => {
    const body = `<!doctype html><title>One</title><p style="margin: 4em">${MARK} flew to Hong Kong in May 2013.</p>`;
    server = await servePages({ pages: { '/': { body } } });
    browser = await launchBrowser(browserName);
    page = await browser.newPage();
    options = await browser.newPage();
    await openMarked();
    await openExtension('/options.html');
    await waitUntil(() => options.evaluate(() => document.querySelectorAll('.packs > li').length >= 2), {
      what: 'the packs',
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const openMarked = async () => {
    await page.open(`${server.origin}/`);
    await waitUntil(async () => (await page.marks()).join() === MARK, { what: 'the mark' });
  };
  const openExtension = (path: string) => options.open(browser.extensionUrl(path));
  const waitForAlert = (text: string) =>
    waitUntil(
      () => options.evaluate((words) => document.querySelector('[role=alert]')?.textContent?.startsWith(words), text),
      { what: `"${text}"` },
    );

  it('takes it from an open page, which says so and keeps what is on it', async () => {
    await options.evaluate(upgradeStore);
    await waitForAlert(REPLACED);
    expect(await options.evaluate(() => document.querySelectorAll('.packs > li').length)).toBeGreaterThanOrEqual(2);
    left = await options.evaluate(readStore);
    expect(left).toMatchObject({ names: expect.arrayContaining(['laterTable', 'packs']) });
  });

  it.each(['/options.html', '/popup.html'])('is told of in place of empty lists: %s [U05]', async (path) => {
    await openExtension(path);
    await waitForAlert(NEWER);
    expect(await options.evaluate(() => document.querySelectorAll('button, input').length)).toBe(0);
  });

  it('leaves pages their marks, whose cards say why they are empty, and is not written to [U05]', async () => {
    await browser.stopBackground();
    await openMarked();
    await openCard(page, MARK, NEWER);
    expect(await options.evaluate(readStore)).toEqual(left);
  });
});

/** What a version to come would do to the store: a table more. Runs on a page of the extension. */
async function upgradeStore(): Promise<void> {
  const { version = 0 } = (await indexedDB.databases()).find(({ name }) => name === 'sidelight') ?? {};
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('sidelight', version + 10);
    request.onupgradeneeded = () => request.result.createObjectStore('laterTable');
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

/** Everything in the store. Runs on a page of the extension. */
async function readStore(): Promise<unknown> {
  const ask = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await ask(indexedDB.open('sidelight'));
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const rows = await Promise.all(names.map((name) => ask(transaction.objectStore(name).getAll())));
  const { version } = database;
  database.close();
  return { version, names, rows: JSON.stringify(rows) };
}
