import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Download } from 'playwright-core';
import { controlChromiumPage } from './control-chromium-page';
import { controlFirefoxPage } from './control-firefox-page';
import { type BrowserName, drivePage, type PageDriver } from './drive-page';
import { extensionDir } from './extension-dir';
import { READ_EXTENSION_ERRORS } from './extension-errors';
import { type ChromiumOptions, type LaunchedChromium, launchChromium } from './launch-chromium';
import { type FirefoxOptions, launchFirefox } from './launch-firefox';
import { limitHostAccess } from './limit-host-access';
import { openFirefoxTab } from './open-firefox-tab';
import type { SavedFile } from './read-saved-file';
import { waitUntil } from './wait-until';

/** A running browser with the extension in it, the same to a spec whichever browser it is. */
export interface LaunchedBrowser {
  browserName: BrowserName;
  extensionUrl: (path: string) => string;
  /** A new tab. */
  newPage: () => Promise<PageDriver>;
  /** A tab in a private window of its own; the extension is there only with `allowPrivateBrowsing`. */
  newPrivatePage: () => Promise<PageDriver>;
  /** A driver for an open tab whose address contains `urlPart`, e.g. one the extension opened; null when there is none. */
  findPage: (urlPart: string) => Promise<PageDriver | null>;
  /** Stops service worker or event page; the next event revives it. */
  stopBackground: () => Promise<void>;
  /** Fires a keyboard command of the manifest for the active tab, also when it has no key. */
  runCommand: (command: string) => Promise<void>;
  /** Lets the extension look at pages of these origins and at no others, as the reader can in the browser's settings. */
  setHostAccess: (origins: readonly string[]) => Promise<void>;
  /** Takes the browser off the network, or puts it back. */
  setOffline: (isOffline: boolean) => Promise<void>;
  /** Has the browser load the extension anew from its folder, as an update does; resolves when the new background runs. */
  replaceExtension: () => Promise<void>;
  /** The file that a page had the browser save last; null before there is one. */
  savedFile: () => Promise<SavedFile | null>;
  /** What went wrong in pages and in scripts of the extension since the start; Firefox tells of the latter only. */
  faults: () => Promise<string[]>;
  close: () => Promise<void>;
}

/** Launches the browser with the built extension (or the folder given), for specs that run in both. */
export async function launchBrowser(
  browserName: BrowserName,
  options: Partial<ChromiumOptions & FirefoxOptions> = {},
): Promise<LaunchedBrowser> {
  const withDir = { extensionDir: extensionDir(browserName), ...options };
  return browserName === 'chromium' ? startChromium(withDir) : startFirefox(withDir);
}

async function startChromium(options: ChromiumOptions): Promise<LaunchedBrowser> {
  const chromium = await launchChromium(options);
  const { context, extensionUrl, evaluateInWorker, stopWorker, runCommand, close } = chromium;
  const faults: string[] = [];
  const downloads: Download[] = [];
  context.on('page', (page) => page.on('download', (download) => downloads.push(download)));
  context.on('weberror', (error) => faults.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) faults.push(message.text());
  });
  return {
    browserName: 'chromium',
    extensionUrl,
    newPage: async () => drivePage(controlChromiumPage(await context.newPage())),
    newPrivatePage: async () => {
      const opened = context.waitForEvent('page');
      await evaluateInWorker("chrome.windows.create({ incognito: true, url: 'about:blank' }).then(() => null)");
      return drivePage(controlChromiumPage(await opened));
    },
    findPage: async (urlPart) => {
      const page = context.pages().find((candidate) => candidate.url().includes(urlPart));
      return page ? drivePage(controlChromiumPage(page)) : null;
    },
    stopBackground: stopWorker,
    runCommand,
    setHostAccess: (origins) => limitHostAccess(chromium, origins),
    setOffline: (isOffline) => context.setOffline(isOffline),
    replaceExtension: () => reloadExtension(chromium),
    savedFile: async () => {
      const last = downloads.at(-1);
      return last ? { name: last.suggestedFilename(), text: await readFile(await last.path(), 'utf8') } : null;
    },
    faults: async () => faults,
    close,
  };
}

/** The worker tells that it is another one by what it does not know. */
async function reloadExtension({ evaluateInWorker }: LaunchedChromium): Promise<void> {
  await evaluateInWorker('globalThis.isFormer = true; setTimeout(() => chrome.runtime.reload())');
  await waitUntil(async () => (await evaluateInWorker('globalThis.isFormer === true')) === false, {
    what: 'the worker to be another one',
    timeoutMs: 60_000,
  });
}

async function startFirefox(options: FirefoxOptions): Promise<LaunchedBrowser> {
  const firefox = await launchFirefox(options);
  const { marionette, extensionUrl, stopBackground, setHostPermission, runCommand, executeChrome, close } = firefox;
  const drive = (handle: string) => drivePage(controlFirefoxPage(marionette, handle));
  return {
    browserName: 'firefox',
    extensionUrl,
    newPage: () => openFirefoxTab(marionette),
    newPrivatePage: () => openFirefoxTab(marionette, { type: 'window', private: true }),
    findPage: (urlPart) =>
      marionette.inTurn(async (send) => {
        for (const handle of await send<string[]>('WebDriver:GetWindowHandles')) {
          await send('WebDriver:SwitchToWindow', { handle, focus: false });
          const { value: url } = await send<{ value: string }>('WebDriver:GetCurrentURL');
          if (url.includes(urlPart)) return drive(handle);
        }
        return null;
      }),
    stopBackground,
    runCommand,
    setHostAccess: async (origins) => {
      await setHostPermission(false);
      if (origins.length > 0) await setHostPermission(true, origins);
    },
    setOffline: async (isOffline) => {
      await executeChrome(SET_OFFLINE, [isOffline]);
    },
    replaceExtension: async () => {
      const install = {
        path: resolve(options.extensionDir),
        temporary: true,
        allowPrivateBrowsing: options.allowPrivateBrowsing ?? false,
      };
      await marionette.inTurn((send) => send('Addon:Install', install));
    },
    savedFile: () => executeChrome<SavedFile | null>(READ_SAVED_FILE),
    faults: () => executeChrome<string[]>(READ_EXTENSION_ERRORS),
    close,
  };
}

/** Firefox goes on asking its own computer, where the servers of tests are, unless it is told not to. */
const SET_OFFLINE = `
  Services.prefs.setBoolPref('network.disable-localhost-when-offline', true);
  Services.io.offline = arguments[0];
  return null;`;

const READ_SAVED_FILE = `
  const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
  const read = async () => {
    const last = (await (await Downloads.getList(Downloads.ALL)).getAll()).at(-1);
    if (!last?.succeeded) return null;
    return { name: PathUtils.filename(last.target.path), text: await IOUtils.readUTF8(last.target.path) };
  };
  return read();`;
