import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { configureExtension } from './configure-extension';
import { evaluateInWorker } from './evaluate-in-worker';
import { findBrowser } from './find-browser';
import { makeTempDir } from './make-temp-dir';
import { readManifest } from './read-manifest';
import { readRunProxyPort } from './run-proxy';
import { waitUntil } from './wait-until';

const LAUNCH_TIMEOUT_MS = 60_000;
const WELCOME = 'welcome.html';
const VIEWPORT = { width: 1280, height: 720 };
const NAMES = [
  '/usr/bin/chromium',
  'chromium',
  'chromium-browser',
  'chrome-for-testing',
  'google-chrome-for-testing',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

export interface LaunchOptions {
  /** Folder of the built extension, with its manifest.json. */
  extensionDir: string;
  /** A profile to use and to leave in place, e.g. for a restart after a kill; default: a fresh one, deleted by `close`. */
  profileDir?: string;
  /** Language of browser and pages, e.g. `de`. */
  locale?: string;
  headless?: boolean;
  /** Port of the proxy that everything goes through; default: that of the run (`watch-network.ts`), if there is one. */
  proxyPort?: number | undefined;
  /** Lets the extension run in private windows. */
  allowPrivateBrowsing?: boolean;
}

export interface ChromiumOptions extends LaunchOptions {
  args?: string[];
  /** Keeps left pages in the back/forward cache, which Playwright switches off. */
  backForwardCache?: boolean;
}

export interface LaunchedChromium {
  context: BrowserContext;
  extensionId: string;
  /** Process id of the browser process, for kill tests. */
  pid: number;
  extensionUrl: (path: string) => string;
  /** Stops the extension's service worker; resolves when it is gone. The next event revives it. */
  stopWorker: () => Promise<void>;
  /** Starts the worker if it sleeps, evaluates an expression in it and awaits its promise. */
  evaluateInWorker: (expression: string) => Promise<unknown>;
  /** Fires `commands.onCommand` for the active tab as its shortcut would; headless Chromium takes no shortcut keys. */
  runCommand: (command: string) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * Starts Chromium (`CHROMIUM_PATH`, else found on the machine) with the extension in a fresh profile; resolves once
 * the extension's service worker is there. Every host name resolves to 127.0.0.1, so nothing leaves the machine.
 */
export async function launchChromium(options: ChromiumOptions): Promise<LaunchedChromium> {
  const extensionDir = resolve(options.extensionDir);
  await readManifest(extensionDir);
  const profile = options.profileDir
    ? { path: options.profileDir, remove: async () => {} }
    : await makeTempDir('sidelight-chromium-');
  await allowExtensionReload(profile.path);
  const context = await startContext(profile.path, extensionDir, options).catch(async (error) => {
    await profile.remove();
    throw error;
  });
  const close = async () => {
    await context.close();
    await profile.remove();
  };
  try {
    const browser = context.browser();
    if (!browser) throw new Error('Playwright gave no browser for the persistent context');
    const session = await browser.newBrowserCDPSession();
    const worker = await waitUntil(() => findWorker(session), {
      what: "the extension's service worker",
      timeoutMs: LAUNCH_TIMEOUT_MS,
    });
    const extensionId = new URL(worker.url).host;
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const pid = processInfo.find(({ type }) => type === 'browser')?.id;
    if (!pid) throw new Error('Chromium names no browser process');
    const extensionUrl = (path: string) => new URL(path, `chrome-extension://${extensionId}/`).href;
    // A welcome page that comes later would take the place of the active tab.
    if (!options.profileDir && existsSync(join(extensionDir, WELCOME))) {
      await waitUntil(() => context.pages().some((page) => page.url() === extensionUrl(WELCOME)), {
        what: 'the welcome page',
        timeoutMs: LAUNCH_TIMEOUT_MS,
      });
    }
    // The extension starts anew.
    if (options.allowPrivateBrowsing) await configureExtension(context, { extensionId, incognitoAccess: true });
    const evaluate = async (expression: string) => {
      const running = await waitUntil(
        async () => {
          if (!(await findWorker(session))) await wakeWorker(context, extensionUrl('/'));
          const found = await findWorker(session);
          // One that has only just been started has nothing of the browser's API yet, and one that ends does not answer.
          if (!found) return null;
          return (await evaluateInWorker(session, found.targetId, "typeof chrome === 'object'")) === true && found;
        },
        { what: "the extension's service worker to wake", timeoutMs: LAUNCH_TIMEOUT_MS },
      );
      return evaluateInWorker(session, running.targetId, expression);
    };
    return {
      context,
      extensionId,
      pid,
      extensionUrl,
      stopWorker: () => stopWorker(session),
      evaluateInWorker: evaluate,
      runCommand: async (command) => {
        await evaluate(`chrome.tabs.query({ active: true, lastFocusedWindow: true })
          .then(([tab]) => chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, tab))`);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function startContext(profileDir: string, extensionDir: string, options: ChromiumOptions): Promise<BrowserContext> {
  const proxyPort = options.proxyPort ?? readRunProxyPort();
  return chromium.launchPersistentContext(profileDir, {
    executablePath: findBrowser('CHROMIUM_PATH', NAMES),
    headless: options.headless ?? true,
    timeout: LAUNCH_TIMEOUT_MS,
    viewport: VIEWPORT,
    ...(options.locale ? { locale: options.locale } : {}),
    env: { ...definedEnv(), ...(options.locale ? { LANGUAGE: options.locale } : {}) },
    ignoreDefaultArgs: options.backForwardCache ? ['--disable-back-forward-cache'] : [],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * 127.0.0.1',
      `--disable-extensions-except=${extensionDir}`,
      `--load-extension=${extensionDir}`,
      // Browsers ask this computer past their proxy unless they are told not to.
      ...(proxyPort ? [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...(options.locale ? [`--lang=${options.locale}`] : []),
      ...(options.args ?? []),
    ],
  });
}

/** Playwright keeps dead workers in its own list, so targets are read from the browser itself. */
async function findWorker(session: CDPSession) {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  return targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'));
}

async function stopWorker(session: CDPSession): Promise<void> {
  const worker = await findWorker(session);
  if (!worker) return;
  const { targetId } = worker;
  await waitUntil(
    async () => {
      // One that has only just been started does not hear the first of these.
      await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
      return (await findWorker(session))?.targetId !== targetId;
    },
    { what: "the extension's service worker to stop", pollMs: 50 },
  );
}

async function wakeWorker(context: BrowserContext, scopeURL: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  try {
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL });
  } finally {
    await session.detach();
  }
}

/** Without developer mode `runtime.reload()` disables an unpacked extension. Kept as it is in a used profile. */
async function allowExtensionReload(profileDir: string): Promise<void> {
  const folder = join(profileDir, 'Default');
  await mkdir(folder, { recursive: true });
  const preferences = JSON.stringify({ extensions: { ui: { developer_mode: true } } });
  await writeFile(join(folder, 'Preferences'), preferences, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
