import { controlChromiumPage } from './control-chromium-page';
import { controlFirefoxPage } from './control-firefox-page';
import { type BrowserName, drivePage, type PageDriver } from './drive-page';
import { extensionDir } from './extension-dir';
import { type LaunchOptions, launchChromium } from './launch-chromium';
import { launchFirefox } from './launch-firefox';

/** A running browser with the extension in it, the same to a spec whichever browser it is. */
export interface LaunchedBrowser {
  browserName: BrowserName;
  extensionUrl: (path: string) => string;
  /** A new tab. */
  newPage: () => Promise<PageDriver>;
  /** A driver for an open tab whose address contains `urlPart`, e.g. one the extension opened; null when there is none. */
  findPage: (urlPart: string) => Promise<PageDriver | null>;
  /** Stops service worker or event page; the next event revives it. */
  stopBackground: () => Promise<void>;
  /** Fires a keyboard command of the manifest for the active tab, also when it has no key. */
  runCommand: (command: string) => Promise<void>;
  close: () => Promise<void>;
}

/** Launches the browser with the built extension (or the folder given), for specs that run in both. */
export async function launchBrowser(
  browserName: BrowserName,
  options: Partial<LaunchOptions> = {},
): Promise<LaunchedBrowser> {
  const withDir = { extensionDir: extensionDir(browserName), ...options };
  return browserName === 'chromium' ? startChromium(withDir) : startFirefox(withDir);
}

async function startChromium(options: LaunchOptions): Promise<LaunchedBrowser> {
  const { context, extensionUrl, stopWorker, runCommand, close } = await launchChromium(options);
  return {
    browserName: 'chromium',
    extensionUrl,
    newPage: async () => drivePage(controlChromiumPage(await context.newPage())),
    findPage: async (urlPart) => {
      const page = context.pages().find((candidate) => candidate.url().includes(urlPart));
      return page ? drivePage(controlChromiumPage(page)) : null;
    },
    stopBackground: stopWorker,
    runCommand,
    close,
  };
}

async function startFirefox(options: LaunchOptions): Promise<LaunchedBrowser> {
  const { marionette, extensionUrl, stopBackground, runCommand, close } = await launchFirefox(options);
  const drive = (handle: string) => drivePage(controlFirefoxPage(marionette, handle));
  return {
    browserName: 'firefox',
    extensionUrl,
    newPage: () =>
      marionette.inTurn(async (send) => {
        // The tab used last may be gone, and Firefox opens no tab from a closed one.
        const [handle] = await send<string[]>('WebDriver:GetWindowHandles');
        await send('WebDriver:SwitchToWindow', { handle, focus: true });
        return drive((await send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' })).handle);
      }),
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
    close,
  };
}
