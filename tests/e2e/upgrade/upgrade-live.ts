import { expect } from 'vitest';
import { dumpedRows, readDump } from '../../core/store/upgrades/dump';
import { copyExtension } from '../harness/copy-extension';
import type { BrowserName, PageDriver } from '../harness/drive-page';
import { expectSound } from '../harness/expect-sound';
import { type LaunchedBrowser, launchBrowser } from '../harness/launch-browser';
import { makeTempDir } from '../harness/make-temp-dir';
import { putOldStore } from '../harness/put-old-store';
import { type PageServer, servePages } from '../harness/serve-pages';
import { waitForAge } from '../harness/wait-for-age';
import { waitUntil } from '../harness/wait-until';
import { writeRows } from '../harness/write-rows';

const OLD = '0.1.0';
const NEW = '0.1.1';
const NAME = 'Edward Snowden';
/** What is asked for often, in milliseconds: whether a tab is marked again. */
const POLL_MS = 100;
/** A file of the extension that runs nothing. */
const NOTHING = '/words/de.txt';
/** Tables whose rows a reader has decided or written; a pack's row tells since version 3 where its topics lie. */
const KEPT = ['packs', 'edits', 'topicStates', 'quiets', 'siteRules', 'settings'] as const;

/** A browser with a release in it that the next one can be put over. */
export interface UpgradeLab {
  readonly browser: LaunchedBrowser;
  /** A tab of the extension's own origin. */
  readonly own: PageDriver;
  readonly tabs: readonly PageDriver[];
  /** Resolves when all tabs have the mark. */
  readonly waitForMarks: () => Promise<void>;
  /** Puts the next release over the one that runs; gives its version as its background tells it. */
  readonly upgrade: (manifest?: object) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Opens a browser with the present release and so many tabs with a mark. */
export async function openUpgradeLab(browserName: BrowserName, tabCount: number): Promise<UpgradeLab> {
  const folder = await makeTempDir('sidelight-release-');
  copyExtension(browserName, folder.path, OLD);
  const body = `<!doctype html><title>Tab</title><p style="margin: 4em">${NAME} leaked NSA documents in June 2013.</p>`;
  const server: PageServer = await servePages({ pages: { '/': { body } } });
  const browser = await launchBrowser(browserName, { extensionDir: folder.path });
  const tabs: PageDriver[] = [];
  for (let nth = 0; nth < tabCount; nth++) tabs.push(await browser.newPage());
  for (const tab of tabs) await tab.open(`${server.origin}/`);
  const own = await browser.newPage();
  await own.open(browser.extensionUrl(NOTHING));
  // Readers of some of the dumps want every mention marked.
  const isMarked = async (tab: PageDriver) => (await tab.marks())[0] === NAME;
  const waitForMarks = async () => {
    for (const tab of tabs) {
      await waitUntil(() => isMarked(tab), { what: 'the mark', timeoutMs: 60_000, pollMs: POLL_MS });
    }
  };
  await waitForMarks();
  return {
    browser,
    own,
    tabs,
    waitForMarks,
    upgrade: async (manifest) => {
      copyExtension(browserName, folder.path, NEW, manifest);
      for (const tab of tabs) await waitForAge(tab);
      await browser.replaceExtension();
      const fresh = await browser.newPage();
      await fresh.open(browser.extensionUrl(NOTHING));
      const build = await waitUntil(() => fresh.evaluate(askBuild), { what: 'the background', timeoutMs: 30_000 });
      await fresh.close();
      return build;
    },
    close: async () => {
      await browser.close();
      await server.close();
      await folder.remove();
    },
  };
}

/**
 * Has the next release take over, while the browser runs, a store of that version of the database: what readers decided and wrote is the same,
 * the background is the new one, and all tabs are marked again by themselves.
 */
export async function expectUpgrade(
  { browser, own, waitForMarks, upgrade }: UpgradeLab,
  version: number,
): Promise<void> {
  // A background that is still at work starts again at once, and makes a store of its own.
  const putOld = async () => {
    await own.open(browser.extensionUrl(NOTHING));
    await browser.stopBackground();
    // Held open, or the release that runs would take it over before the next one does.
    await putOldStore(own, version, { isHeld: true });
    return true;
  };
  await waitUntil(putOld, { what: 'the old store to stand', timeoutMs: 60_000 });
  expect(await upgrade()).toBe(NEW);
  const page = await browser.newPage();
  await page.open(browser.extensionUrl('/options.html'));
  // Before that its background is still at work on the store.
  await waitUntil(async () => (await page.evaluate(readSeededVersion)) === NEW, {
    what: 'the packs of the new release',
    timeoutMs: 60_000,
  });
  const { rows } = await expectSound(page);
  for (const table of KEPT) {
    const dumped = dumpedRows(readDump(version), table) as object[];
    // A wish until a topic says something new is over with a digest that is not the topic's.
    const before = table === 'quiets' ? dumped.filter((row) => !('digest' in row)) : dumped;
    // Packs that come with the release stand beside those that were there.
    const asBefore =
      table === 'packs' ? expect.arrayContaining(before.map((row) => expect.objectContaining(row))) : before;
    expect(rows[table] ?? [], table).toEqual(asBefore);
  }
  // A reader's wish in some of the dumps; pages follow its end.
  await writeRows(page, 'settings', [{ key: 'pausedUntil', value: 0 }]);
  await page.close();
  await waitForMarks();
  expect(await browser.faults()).toEqual([]);
}

/** Runs in a page of the extension: the release whose own packs are in the store. */
async function readSeededVersion(): Promise<unknown> {
  const ask = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await ask(indexedDB.open('sidelight'));
  try {
    return (await ask(database.transaction('meta').objectStore('meta').get('seededVersion')))?.value;
  } finally {
    database.close();
  }
}

/** Runs in a page of the extension. */
function askBuild(): Promise<string> {
  return (
    globalThis as unknown as { chrome: { runtime: { sendMessage(message: string): Promise<string> } } }
  ).chrome.runtime.sendMessage('whichBuild');
}
