import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { findBrowser } from './find-browser';
import { type ElementReference, firefoxInput } from './firefox-input';
import { FIREFOX_PREFERENCES } from './firefox-preferences';
import type { LaunchOptions } from './launch-chromium';
import { makeTempDir } from './make-temp-dir';
import { connectMarionette, type Marionette, type SendCommand } from './marionette';
import { readManifest } from './read-manifest';
import { runInChrome, runInPage } from './run-in-firefox';
import { readRunProxyPort } from './run-proxy';
import { waitUntil } from './wait-until';

const LAUNCH_TIMEOUT_MS = 60_000;
const QUIT_TIMEOUT_MS = 15_000;
const PAGE_TIMEOUT_MS = 60_000;
const STDERR_KEPT_CHARS = 4_000;
/** A killed Firefox leaves it in its profile. */
const PORT_FILE = 'MarionetteActivePort';
const DOWNLOADS = 'downloads';
const WELCOME = 'welcome.html';
const EXTENSION_UUID = '51de1194-7000-4000-8000-51de11947000';
const VIEWPORT = { width: 1280, height: 720 };
const NAMES = ['/usr/bin/firefox-esr', 'firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

export interface FirefoxOptions extends LaunchOptions {
  /** Added to, and winning over, the quiet defaults. */
  preferences?: Record<string, string | number | boolean>;
}

export interface LaunchedFirefox {
  marionette: Marionette;
  /** The manifest's `gecko.id`. */
  extensionId: string;
  pid: number;
  extensionUrl: (path: string) => string;
  navigate: (url: string) => Promise<void>;
  /** Runs a function body (`return document.title`, arguments in `arguments`) in the page; promises are awaited. */
  executeScript: <Result = unknown>(script: string, args?: unknown[]) => Promise<Result>;
  /** The same in the browser's own privileged window. */
  executeChrome: <Result = unknown>(script: string, args?: unknown[]) => Promise<Result>;
  findElement: (css: string) => Promise<ElementReference>;
  movePointer: (x: number, y: number) => Promise<void>;
  click: (x: number, y: number) => Promise<void>;
  /** One key or a combination: `Escape`, `a`, `Alt+Shift+J`. */
  pressKey: (keys: string) => Promise<void>;
  typeText: (text: string) => Promise<void>;
  /** The viewport as PNG. */
  screenshot: () => Promise<Buffer>;
  /** Into the frame element, or with null back to the top document. */
  switchToFrame: (frame: ElementReference | null) => Promise<void>;
  /** Size of the viewport, not of the outer window. */
  setWindowSize: (width: number, height: number) => Promise<void>;
  /** Terminates the event page; resolves when Firefox reports it as stopped. The next event revives it. */
  stopBackground: () => Promise<void>;
  /** Grants or revokes access to sites (default: all), as the reader can on the add-on page; acts on pages loaded afterwards. */
  setHostPermission: (granted: boolean, origins?: readonly string[]) => Promise<void>;
  /** Fires `commands.onCommand` for the active tab as its shortcut would. */
  runCommand: (command: string) => Promise<void>;
  close: () => Promise<void>;
}

/**
 * Starts headless Firefox (`FIREFOX_PATH`, else found) in a fresh profile and installs the MV3 build as a temporary
 * add-on under a fixed moz-extension address. Every host name resolves to 127.0.0.1.
 */
export async function launchFirefox(options: FirefoxOptions): Promise<LaunchedFirefox> {
  const extensionDir = resolve(options.extensionDir);
  const extensionId = (await readManifest(extensionDir)).browser_specific_settings?.gecko?.id;
  if (!extensionId) throw new Error(`${extensionDir} is no Firefox build: its manifest has no gecko.id`);
  const profile = options.profileDir
    ? { path: options.profileDir, remove: async () => {} }
    : await makeTempDir('sidelight-firefox-');
  await writePreferences(profile.path, {
    ...FIREFOX_PREFERENCES,
    ...proxyPreferences(options.proxyPort ?? readRunProxyPort()),
    'marionette.port': 0,
    'browser.download.folderList': 2,
    'browser.download.dir': join(profile.path, DOWNLOADS),
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: EXTENSION_UUID }),
    ...(options.locale ? { 'intl.accept_languages': options.locale } : {}),
    ...options.preferences,
  });
  await rm(join(profile.path, PORT_FILE), { force: true });
  const started = startProcess(profile.path, options.headless ?? true);
  try {
    const marionette = await connectMarionette(await waitForPort(profile.path, started));
    const { inTurn } = marionette;
    const { pid } = started.process;
    if (!pid) throw new Error('Firefox has no process id');
    await inTurn((send) => prepareSession(send, options.locale));
    await inTurn((send) =>
      send('Addon:Install', {
        path: extensionDir,
        temporary: true,
        allowPrivateBrowsing: options.allowPrivateBrowsing ?? false,
      }),
    );
    const executeChrome = <Result>(script: string, args: unknown[] = []) =>
      inTurn((send) => runInChrome<Result>(send, script, args));
    const input = firefoxInput(inTurn);
    await input.setWindowSize(VIEWPORT.width, VIEWPORT.height);
    const extensionUrl = (path: string) => new URL(path, `moz-extension://${EXTENSION_UUID}/`).href;
    // A welcome page that comes later would take the place of the active tab. A Firefox that is always private opens none.
    const opensWelcome = !options.profileDir && !options.preferences?.['browser.privatebrowsing.autostart'];
    if (opensWelcome && existsSync(join(extensionDir, WELCOME))) {
      await waitUntil(() => executeChrome(HAS_TAB, [extensionUrl(WELCOME)]), {
        what: 'the welcome page',
        timeoutMs: LAUNCH_TIMEOUT_MS,
      });
    }
    return {
      marionette,
      extensionId,
      pid,
      extensionUrl,
      navigate: (url) => inTurn((send) => send('WebDriver:Navigate', { url })),
      executeScript: (script, args = []) => inTurn((send) => runInPage(send, script, args)),
      executeChrome,
      ...input,
      stopBackground: async () => {
        await waitUntil(async () => (await executeChrome(TERMINATE_BACKGROUND, [extensionId])) === 'stopped', {
          what: 'the event page to stop',
        });
      },
      runCommand: (command) => executeChrome(RUN_COMMAND, [extensionId, command]),
      setHostPermission: (granted, origins = ['<all_urls>']) =>
        executeChrome(SET_HOST_PERMISSION, [extensionId, granted, origins]),
      close: async () => {
        // The end of the process is what counts: the answer may get lost, and who has not quit in time is killed.
        marionette.sendNow('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
        await started.waitForEnd();
        marionette.close();
        await profile.remove();
      },
    };
  } catch (error) {
    started.process.kill('SIGKILL');
    await started.waitForEnd();
    await profile.remove();
    throw error;
  }
}

/** Gives the state right after: the next event may start it again at once. */
const TERMINATE_BACKGROUND = `
  const { extension } = WebExtensionPolicy.getByID(arguments[0]);
  return extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })
    .then(() => extension.backgroundState);`;

const HAS_TAB = 'return gBrowser.tabs.some(({ linkedBrowser }) => linkedBrowser.currentURI.spec === arguments[0]);';

const SET_HOST_PERMISSION = `
  const [id, granted, origins] = arguments;
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  return ExtensionPermissions[granted ? 'add' : 'remove'](id, { permissions: [], origins }, extension)
    .then(() => null);`;

const RUN_COMMAND = `
  WebExtensionPolicy.getByID(arguments[0]).extension.shortcuts.onCommand(arguments[1]);
  return null;`;

// Extensions take their language from the browser's; a language pack is not needed for that.
const SET_LOCALE = `
  Services.locale.availableLocales = [...new Set([arguments[0], 'en-US'])];
  Services.locale.requestedLocales = [arguments[0]];`;

async function prepareSession(send: SendCommand, locale: string | undefined): Promise<void> {
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: { unhandledPromptBehavior: 'dismiss' } } });
  await send('WebDriver:SetTimeouts', { script: PAGE_TIMEOUT_MS, pageLoad: PAGE_TIMEOUT_MS, implicit: 0 });
  if (locale) await runInChrome(send, SET_LOCALE, [locale]);
}

interface Started {
  process: ChildProcess;
  /** Why it ended, or null while it runs. */
  ended: () => string | null;
  /** Resolves when it has ended, and kills it when that takes too long. */
  waitForEnd: () => Promise<void>;
}

function startProcess(profileDir: string, headless: boolean): Started {
  const args = ['--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profileDir, 'about:blank'];
  const child = spawn(findBrowser('FIREFOX_PATH', NAMES), headless ? ['--headless', ...args] : args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Without the second one a release of Firefox does not let its settings service be switched off.
    env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  });
  let stderr = '';
  let end: string | null = null;
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk).slice(-STDERR_KEPT_CHARS);
  });
  const kill = () => child.kill('SIGKILL');
  const ended = new Promise<void>((done) => {
    const finish = (how: string) => {
      end = `${how}\n${stderr}`;
      process.off('exit', kill);
      done();
    };
    child.once('error', (error) => finish(String(error)));
    child.once('exit', (code, signal) => finish(`Firefox ended (${signal ?? code})`));
  });
  process.once('exit', kill);
  return {
    process: child,
    ended: () => end,
    waitForEnd: async () => {
      const overdue = setTimeout(kill, QUIT_TIMEOUT_MS);
      await ended;
      clearTimeout(overdue);
    },
  };
}

/** Firefox picks a free port itself and writes it into the profile. */
async function waitForPort(profileDir: string, started: Started): Promise<number> {
  const path = join(profileDir, PORT_FILE);
  const port = await waitUntil(async () => started.ended() ?? (Number(await readFile(path, 'utf8')) || false), {
    what: "Firefox's Marionette port",
    timeoutMs: LAUNCH_TIMEOUT_MS,
  });
  if (typeof port === 'string') throw new Error(port);
  return port;
}

/** Browsers ask this computer past their proxy unless they are told not to. */
function proxyPreferences(port: number | undefined): Record<string, string | number | boolean> {
  if (!port) return { 'network.proxy.type': 0 };
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
  };
}

async function writePreferences(profileDir: string, preferences: FirefoxOptions['preferences'] = {}): Promise<void> {
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  await writeFile(join(profileDir, 'user.js'), `${lines.join('\n')}\n`);
}
