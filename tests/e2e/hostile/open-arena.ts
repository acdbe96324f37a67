import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { controlChromiumPage } from '../harness/control-chromium-page';
import { type BrowserName, drivePage, type PageDriver } from '../harness/drive-page';
import { evaluateInChromiumPageScript, evaluateInFirefoxPageScript } from '../harness/evaluate-in-page-script';
import { extensionDir } from '../harness/extension-dir';
import { launchChromium } from '../harness/launch-chromium';
import { launchFirefox } from '../harness/launch-firefox';
import { makeTempDir } from '../harness/make-temp-dir';
import { openFirefoxTab } from '../harness/open-firefox-tab';
import { waitUntil } from '../harness/wait-until';

const STUB_ID = 'stub@stub.example';

/** What the page script says, and does, where Chromium gives it no extension API. */
const NO_API = /^This script should only be loaded in a browser extension/;

/** A browser with the extension, another extension beside it, and one tab that fights ours. */
export interface Arena {
  readonly page: PageDriver;
  readonly extensionId: string;
  readonly extensionUrl: (path: string) => string;
  /** A page of the other extension. */
  readonly stubUrl: string;
  /** What went wrong in scripts of ours, or was said in the console about them. */
  readonly readFaults: () => Promise<string[]>;
  /** Evaluates an expression where the page script runs, in the tab's top document or in the frame of it that matches. */
  readonly evaluateInPageScript: (expression: string, frame?: string) => Promise<unknown>;
  /** Addresses of all frames of the tab, as the browser has them. */
  readonly frameUrls: () => Promise<string[]>;
  /** Switches the extension off in this browser, as a reader can. */
  readonly switchOff: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the browser and opens the tab. */
export async function openArena(browserName: BrowserName): Promise<Arena> {
  const stub = await makeTempDir('sidelight-stub-');
  await writeStub(stub.path);
  const arena = await (browserName === 'chromium' ? openChromium(stub.path) : openFirefox(stub.path));
  return { ...arena, close: () => arena.close().finally(stub.remove) };
}

async function openChromium(stub: string): Promise<Arena> {
  const dir = extensionDir('chromium');
  const chromium = await launchChromium({
    extensionDir: dir,
    args: [`--disable-extensions-except=${dir},${stub}`, `--load-extension=${dir},${stub}`],
  });
  const tab = await chromium.context.newPage();
  const faults: string[] = [];
  tab.on('pageerror', (error) => {
    if (!NO_API.test(error.message)) faults.push(String(error));
  });
  tab.on('console', (message) => {
    const isMissing = message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isMissing) faults.push(message.text());
  });
  return {
    page: drivePage(controlChromiumPage(tab)),
    extensionId: chromium.extensionId,
    extensionUrl: chromium.extensionUrl,
    stubUrl: `chrome-extension://${idOf(stub)}/page.html`,
    readFaults: async () => faults,
    evaluateInPageScript: async (expression, css) => {
      const frame = css
        ? await waitUntil(async () => (await tab.$(css))?.contentFrame(), { what: css })
        : tab.mainFrame();
      return evaluateInChromiumPageScript(tab, frame, expression);
    },
    frameUrls: async () => tab.frames().map((frame) => frame.url()),
    switchOff: async () => {
      const settings = await chromium.context.newPage();
      await settings.goto('chrome://extensions');
      await settings.evaluate(`chrome.management.setEnabled(${JSON.stringify(chromium.extensionId)}, false)`);
      await settings.close();
    },
    close: chromium.close,
  };
}

async function openFirefox(stub: string): Promise<Arena> {
  const firefox = await launchFirefox({ extensionDir: extensionDir('firefox') });
  const { marionette, extensionId, executeChrome } = firefox;
  await marionette.inTurn((send) => send('Addon:Install', { path: stub, temporary: true }));
  const page = await openFirefoxTab(marionette);
  const stubHost = await executeChrome<string>(
    'return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname;',
    [STUB_ID],
  );
  return {
    page,
    extensionId,
    extensionUrl: firefox.extensionUrl,
    stubUrl: `moz-extension://${stubHost}/page.html`,
    readFaults: () => executeChrome<string[]>(READ_FAULTS),
    evaluateInPageScript: async (expression, frame) => {
      await page.url();
      return evaluateInFirefoxPageScript(firefox, frame ?? null, expression);
    },
    frameUrls: () =>
      executeChrome<
        string[]
      >(`const list = (context) => [context.currentURI?.spec ?? '', ...context.children.flatMap(list)];
        return list(gBrowser.selectedBrowser.browsingContext);`),
    switchOff: () =>
      executeChrome(
        `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        return AddonManager.getAddonByID(arguments[0]).then((addon) => addon.disable()).then(() => null);`,
        [extensionId],
      ),
    close: firefox.close,
  };
}

/** Errors in our files, and what policies say of them, from Firefox's own console. */
const READ_FAULTS = `return Services.console.getMessageArray()
  .filter((one) => one instanceof Ci.nsIScriptError)
  .filter(({ flags, sourceName, errorMessage }) => sourceName.startsWith('moz-extension:')
    ? !(flags & Ci.nsIScriptError.warningFlag)
    : /Content-Security-Policy/.test(errorMessage) && /moz-extension|constructed/i.test(errorMessage))
  // Firefox complains when a frame is gone before its script has its answer.
  .filter(({ errorMessage }) => !errorMessage.startsWith('Promise resolved after context unloaded'))
  .map(({ errorMessage, sourceName }) => errorMessage + ' ' + sourceName);`;

async function writeStub(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Stub',
    version: '1.0',
    browser_specific_settings: { gecko: { id: STUB_ID, data_collection_permissions: { required: ['none'] } } },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'page.html'), '<!doctype html><title>Stub</title>');
}

/** The id that Chromium gives an unpacked extension: the hash of its folder, in letters from a to p. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
