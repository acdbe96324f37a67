import type { CDPSession } from 'playwright-core';
import { controlChromiumPage } from '../../tests/e2e/harness/control-chromium-page';
import { type BrowserName, drivePage, type PageDriver } from '../../tests/e2e/harness/drive-page';
import { extensionDir } from '../../tests/e2e/harness/extension-dir';
import { launchBrowser } from '../../tests/e2e/harness/launch-browser';
import { launchChromium } from '../../tests/e2e/harness/launch-chromium';

/** A tab; in Chromium with a session that sees inside it. */
export interface BuiltTab {
  readonly page: PageDriver;
  readonly session: CDPSession | null;
}

/** A browser with an extension in it. */
export interface BuiltBrowser {
  readonly newTab: () => Promise<BuiltTab>;
  readonly extensionUrl: (path: string) => string;
  readonly stopBackground: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Launches a browser with the built extension, or with the one in `folder`. */
export async function launchBuilt(browserName: BrowserName, folder = extensionDir(browserName)): Promise<BuiltBrowser> {
  if (browserName === 'firefox') {
    const { newPage, ...browser } = await launchBrowser(browserName, { extensionDir: folder });
    return { ...browser, newTab: async () => ({ page: await newPage(), session: null }) };
  }
  const { context, extensionUrl, stopWorker, close } = await launchChromium({ extensionDir: folder });
  return {
    newTab: async () => {
      const page = await context.newPage();
      return { page: drivePage(controlChromiumPage(page)), session: await context.newCDPSession(page) };
    },
    extensionUrl,
    stopBackground: stopWorker,
    close,
  };
}
