import type { CDPSession, Page } from 'playwright-core';
import { type BenchSite, createSite } from '../../../scripts/bench/bench-site';
import { nextHost } from '../../../scripts/bench/next-host';
import { controlChromiumPage } from '../../e2e/harness/control-chromium-page';
import { drivePage, type PageDriver } from '../../e2e/harness/drive-page';
import { extensionDir } from '../../e2e/harness/extension-dir';
import { fillStore } from '../../e2e/harness/fill-store';
import { type LaunchedChromium, launchChromium } from '../../e2e/harness/launch-chromium';
import { type PageServer, type ServedPage, servePages } from '../../e2e/harness/serve-pages';
import { waitUntil } from '../../e2e/harness/wait-until';
import { writeRows } from '../../e2e/harness/write-rows';
import { writeEmptyExtension } from './write-empty-extension';

/** A tab of Chromium, driven and looked into. */
export interface LabTab {
  readonly page: PageDriver;
  readonly tab: Page;
  readonly session: CDPSession;
}

/** A browser that pages are measured in. */
export interface LabBrowser extends Pick<LaunchedChromium, 'context' | 'extensionUrl' | 'stopWorker'> {
  readonly newTab: () => Promise<LabTab>;
  /** A tab with the page of the server's at `path`, loaded from a host that nothing has warmed up for. */
  readonly openPage: (path: string) => Promise<LabTab>;
}

/** Pages on a server, and Chromium with us and without, started when they are first asked for. */
export interface Lab {
  readonly site: BenchSite;
  readonly server: PageServer;
  /** Served from now on. */
  readonly pages: Record<string, ServedPage>;
  /** A browser without us that is otherwise the same. */
  readonly without: () => Promise<LabBrowser>;
  /** With a store of so many names, the ones on the pages of the site among them. */
  readonly withNames: (count: number) => Promise<LabBrowser>;
  /** The same with every mention marked, not just the first of each topic. */
  readonly withEveryMention: (count: number) => Promise<LabBrowser>;
  /** With nothing but the packs that come with it. */
  readonly fresh: () => Promise<LabBrowser>;
  readonly close: () => Promise<void>;
}

/** As many names as the promises are made for. */
export const MANY_NAMES = 100_000;
/** So many that the index lies in the pages. */
export const FEW_NAMES = 1_000;
/** The pack they are in. */
export const LAB_PACK = 'org.example.load';

/** A lab with the pages of the bench on its server, and with `folders` by the prefix of their addresses. */
export async function openLab(folders: Record<string, string> = {}): Promise<Lab> {
  const site = createSite(1);
  const pages: Record<string, ServedPage> = { ...site.pages };
  const server = await servePages({ pages, folders });
  const closing: (() => Promise<void>)[] = [server.close];
  const known = new Map<string, Promise<LabBrowser>>();

  const launch = async (folder: string): Promise<LabBrowser> => {
    const browser = await launchChromium({ extensionDir: folder });
    closing.push(browser.close);
    const newTab = async (): Promise<LabTab> => {
      const tab = await browser.context.newPage();
      return {
        tab,
        page: drivePage(controlChromiumPage(tab)),
        session: await browser.context.newCDPSession(tab),
      };
    };
    return {
      ...browser,
      newTab,
      openPage: async (path) => {
        const opened = await newTab();
        await opened.page.open(server.originOf(nextHost()) + path);
        return opened;
      },
    };
  };
  const launchFilled = async (count: number, every: boolean): Promise<LabBrowser> => {
    const browser = await launch(extensionDir('chromium'));
    const { page } = await browser.newTab();
    await page.open(browser.extensionUrl('/options.html'));
    await waitUntil(() => page.evaluate(() => document.querySelectorAll('main section').length > 0), {
      what: 'the options page',
      timeoutMs: 60_000,
    });
    await fillStore(page, { packId: LAB_PACK, names: site.listNames(count) });
    if (every) await writeRows(page, 'settings', [{ key: 'density', value: 'every' }]);
    await page.close();
    return browser;
  };
  const launchEmpty = async (): Promise<LabBrowser> => {
    const empty = await writeEmptyExtension();
    closing.push(empty.remove);
    return launch(empty.path);
  };
  const once = (key: string, start: () => Promise<LabBrowser>): Promise<LabBrowser> => {
    const started = known.get(key) ?? start();
    known.set(key, started);
    return started;
  };
  return {
    site,
    server,
    pages,
    without: () => once('without', launchEmpty),
    withNames: (count) => once(`${count}`, () => launchFilled(count, false)),
    withEveryMention: (count) => once(`${count}, every`, () => launchFilled(count, true)),
    fresh: () => once('fresh', () => launch(extensionDir('chromium'))),
    close: async () => {
      for (const end of closing.reverse()) await end();
    },
  };
}
