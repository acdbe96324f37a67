import { controlChromiumPage } from './control-chromium-page';
import { type BrowserName, drivePage, type PageDriver } from './drive-page';
import { extensionDir } from './extension-dir';
import { launchChromium } from './launch-chromium';
import { launchFirefox } from './launch-firefox';
import { openFirefoxTab } from './open-firefox-tab';

/** A browser on a profile that outlives it. */
export interface KillableBrowser {
  readonly extensionUrl: (path: string) => string;
  readonly newPage: () => Promise<PageDriver>;
  /** Ends the browser's process with SIGKILL, at once; resolves when it is gone. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A killed Firefox does not take leave of an extension that was loaded for a test, but a starting one would. */
const KEEP_STORAGE = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/** Starts the browser with the built extension (or the folder given) on a profile, which another one may have used before. */
export async function launchKillable(
  browserName: BrowserName,
  profileDir: string,
  dir = extensionDir(browserName),
): Promise<KillableBrowser> {
  if (browserName === 'chromium') {
    const { context, pid, extensionUrl, close } = await launchChromium({ extensionDir: dir, profileDir });
    return {
      extensionUrl,
      newPage: async () => drivePage(controlChromiumPage(await context.newPage())),
      kill: () => killBy(pid, close),
      close,
    };
  }
  const { marionette, pid, extensionUrl, close } = await launchFirefox({
    extensionDir: dir,
    profileDir,
    preferences: KEEP_STORAGE,
  });
  return {
    extensionUrl,
    newPage: () => openFirefoxTab(marionette),
    kill: () => killBy(pid, close),
    close,
  };
}

async function killBy(pid: number, close: () => Promise<void>): Promise<void> {
  process.kill(pid, 'SIGKILL');
  await close().catch(() => undefined);
}
