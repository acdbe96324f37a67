import { controlChromiumPage } from '../harness/control-chromium-page';
import { type BrowserName, drivePage, type PageDriver } from '../harness/drive-page';
import { extensionDir } from '../harness/extension-dir';
import { READ_EXTENSION_ERRORS } from '../harness/extension-errors';
import { launchChromium } from '../harness/launch-chromium';
import { launchFirefox } from '../harness/launch-firefox';
import { openFirefoxTab } from '../harness/open-firefox-tab';

/** A browser whose one tab is watched for what throws. */
export interface WatchedBrowser {
  readonly page: PageDriver;
  readonly extensionUrl: (path: string) => string;
  /** Errors and rejections that nobody caught, in the page and in our scripts there; in Firefox those of our scripts. */
  readonly readFaults: () => Promise<readonly string[]>;
  readonly newPage: () => Promise<PageDriver>;
  readonly close: () => Promise<void>;
}

/** Launches the browser with the built extension. */
export async function launchWatched(browserName: BrowserName): Promise<WatchedBrowser> {
  if (browserName === 'chromium') {
    const { context, extensionUrl, close } = await launchChromium({
      extensionDir: extensionDir('chromium'),
    });
    const faults: string[] = [];
    const newPage = async () => {
      const tab = await context.newPage();
      tab.on('pageerror', (error) => faults.push(error.stack ?? String(error)));
      return drivePage(controlChromiumPage(tab));
    };
    return { page: await newPage(), extensionUrl, readFaults: async () => faults, newPage, close };
  }
  const firefox = await launchFirefox({ extensionDir: extensionDir('firefox') });
  const newPage = () => openFirefoxTab(firefox.marionette);
  return {
    page: await newPage(),
    extensionUrl: firefox.extensionUrl,
    readFaults: () => firefox.executeChrome<string[]>(READ_EXTENSION_ERRORS),
    newPage,
    close: firefox.close,
  };
}
