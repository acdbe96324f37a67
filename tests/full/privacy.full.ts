import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isBrowserChatter } from '../e2e/harness/browser-chatter';
import { extensionDir } from '../e2e/harness/extension-dir';
import { launchBrowser } from '../e2e/harness/launch-browser';
import { launchChromium } from '../e2e/harness/launch-chromium';
import { launchFirefox } from '../e2e/harness/launch-firefox';
import { startLogProxy } from '../e2e/harness/log-proxy';
import { makeTempDir } from '../e2e/harness/make-temp-dir';
import { servePages } from '../e2e/harness/serve-pages';
import { waitUntil } from '../e2e/harness/wait-until';
import { listStrangers } from '../e2e/privacy/list-strangers';
import { ROUND_PAGES, useEverything } from '../e2e/privacy/use-everything';
import { noteFigure } from '../note-figure';

const MINUTES = Number(process.env.SIDELIGHT_MINUTES ?? 60);
const MINUTE_MS = 60_000;
/** A Chromium asks for its own things in its first minute. */
const CONTROL_MS = 45_000;
/** A form makes Chromium ask how to fill it in. */
const FORM = {
  body: '<!doctype html><title>Form</title><form><input name="email"><input name="tel"><input name="zip"></form>',
};

describe.each(['chromium', 'firefox'] as const)('a reader without a subscription in %s', (browserName) => {
  it('is served for hours and nobody else hears of it [P02]', async (context) => {
    const server = await servePages({ pages: ROUND_PAGES });
    const proxy = await startLogProxy();
    const browser = await launchBrowser(browserName, { proxyPort: proxy.port });
    try {
      const start = performance.now();
      const minutes = () => (performance.now() - start) / MINUTE_MS;
      const page = await browser.newPage();
      let round = 0;
      while (minutes() < MINUTES / 2 || round === 0) {
        round += 1;
        await useEverything(browser, page, server.origin, round);
        expect(listStrangers(proxy.requests, server)).toEqual([]);
      }
      const note = (what: string, value: number, unit: string, aim?: string) =>
        noteFigure(context, { case: 'P02', what: `${browserName}: ${what}`, value, unit, ...(aim && { aim }) });
      note('use behind a proxy', Math.round(minutes() * 10) / 10, 'min');
      note('requests of pages', server.requests.length, '');
      note('requests of the browser for itself', proxy.requests.filter(({ url }) => isBrowserChatter(url)).length, '');
      note('requests of the extension', listStrangers(proxy.requests, server).length, '', '0');
    } finally {
      await browser.close();
      await proxy.close();
      await server.close();
    }
  });
});

it('is Chromium itself that asks for what is not counted: it does so beside an extension that does nothing [P02]', async (context) => {
  const folder = await makeTempDir('sidelight-idle-');
  await mkdir(join(folder.path, 'idle'));
  const manifest = { manifest_version: 3, name: 'Idle', version: '1', background: { service_worker: 'idle.js' } };
  await writeFile(join(folder.path, 'idle/manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder.path, 'idle/idle.js'), '');
  const server = await servePages({ pages: { '/form': FORM } });
  const proxy = await startLogProxy();
  const chromium = await launchChromium({ extensionDir: join(folder.path, 'idle'), proxyPort: proxy.port });
  try {
    const page = await chromium.context.newPage();
    await page.goto(`${server.origin}/form`);
    await new Promise((done) => setTimeout(done, CONTROL_MS));
    const chatter = proxy.requests.filter(({ url }) => isBrowserChatter(url));
    expect(chatter.length).toBeGreaterThan(0);
    expect(listStrangers(proxy.requests, server)).toEqual([]);
    noteFigure(context, { case: 'P02', what: 'Chromium alone: requests for itself', value: chatter.length, unit: '' });
  } finally {
    await chromium.close();
    await proxy.close();
    await server.close();
    await folder.remove();
  }
});

describe('removing the extension', () => {
  it('leaves no file of it in a profile of Chromium [P11]', async (context) => {
    const profile = await makeTempDir('sidelight-removed-');
    const chromium = await launchChromium({ extensionDir: extensionDir('chromium'), profileDir: profile.path });
    const listOwn = () => listPaths(profile.path, chromium.extensionId);
    try {
      const page = await chromium.context.newPage();
      await page.goto(chromium.extensionUrl('/options.html'));
      await page.waitForSelector('.packs > li');
      await waitUntil(async () => (await listOwn()).length > 0, { what: 'the files of the extension' });
      noteFigure(context, { case: 'P11', what: 'Chromium: files before', value: (await listOwn()).length, unit: '' });
      await page.evaluate('chrome.management.uninstallSelf()').catch(() => undefined);
      await waitUntil(async () => (await listOwn()).length === 0, { what: 'no file', timeoutMs: 60_000 }).catch(
        () => undefined,
      );
      await chromium.close();
      const left = await listOwn();
      noteFigure(context, { case: 'P11', what: 'Chromium: files after', value: left.length, unit: '', aim: '0' });
      expect(left).toEqual([]);
    } finally {
      await chromium.close();
      await profile.remove();
    }
  });

  it('leaves no file of it in a profile of Firefox [P11]', async (context) => {
    const profile = await makeTempDir('sidelight-removed-');
    const firefox = await launchFirefox({ extensionDir: extensionDir('firefox'), profileDir: profile.path });
    const listOwn = () => listPaths(profile.path, new URL(firefox.extensionUrl('/')).host);
    try {
      await firefox.navigate(firefox.extensionUrl('/options.html'));
      await waitUntil(async () => (await listOwn()).length > 0, { what: 'the files of the extension' });
      noteFigure(context, { case: 'P11', what: 'Firefox: files before', value: (await listOwn()).length, unit: '' });
      await firefox.navigate('about:blank');
      await firefox.executeChrome(UNINSTALL, [firefox.extensionId]);
      await waitUntil(async () => (await listOwn()).length === 0, { what: 'no file', timeoutMs: 60_000 });
      noteFigure(context, { case: 'P11', what: 'Firefox: files after', value: 0, unit: '', aim: '0' });
    } finally {
      await firefox.close();
      await profile.remove();
    }
  });
});

/** The files whose path names the extension. */
async function listPaths(folder: string, name: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => path.includes(name));
}

const UNINSTALL = `
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  return AddonManager.getAddonByID(arguments[0]).then((addon) => addon.uninstall()).then(() => null);`;
