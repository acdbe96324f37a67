import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePack, storeChosen, waitForStored } from '../harness/choose-pack';
import type { PageDriver } from '../harness/drive-page';
import { expectSound } from '../harness/expect-sound';
import { waitForShare } from '../harness/import-moment';
import { type LaunchedBrowser, launchBrowser } from '../harness/launch-browser';
import { openCard } from '../harness/open-card';
import { type OptionsTab, openOptions } from '../harness/open-options';
import { type PageServer, servePages } from '../harness/serve-pages';
import { waitUntil } from '../harness/wait-until';

const MARK = 'Edward Snowden';
const TOPIC = 'org.sidelight.us-china-cyber-2015#pla-indictments';
const PACK = 'org.example.many';

/** What is asked of the background, and with what; the same call twice has to have the same answer. */
const CALLS: readonly (readonly [string, readonly unknown[]])[] = [
  ['getTopic', [TOPIC]],
  ['findMentions', ['no such index', [MARK]]],
  ['injectHint', []],
  ['quiet', [{ grain: 'topic', topic: TOPIC }]],
  ['reportCount', [[[TOPIC, 1]]]],
  ['openTopic', [TOPIC]],
  ['storeChanged', []],
  ['updatePack', ['org.example.none']],
];

/** An import is a long way. */
const TIMEOUT_MS = 120_000;

describe.each(['chromium', 'firefox'] as const)(
  'a background that is stopped in %s',
  { timeout: TIMEOUT_MS },
  (browserName) => {
    let browser: LaunchedBrowser;
    let server: PageServer;
    let page: PageDriver;
    let options: OptionsTab;

    beforeAll(async () => {
      const body = `<!doctype html><title>One</title><p style="margin: 4em">${MARK} flew to Hong Kong in May 2013.</p>`;
      server = await servePages({ pages: { '/': { body } } });
      browser = await launchBrowser(browserName);
      page = await browser.newPage();
      await openTab();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });

    const openTab = async () => {
      options = await openOptions(await browser.newPage(), browser.extensionUrl('/options.html'));
    };

    it('wakes for every message and answers the same; in the middle of one, at another try [F01]', async () => {
      for (const [name, args] of CALLS) {
        const answer = await options.page.evaluate(call, name, args);
        await browser.stopBackground();
        expect(await options.page.evaluate(call, name, args), name).toEqual(answer);
        const [broken] = await Promise.all([options.page.evaluate(call, name, args), browser.stopBackground()]);
        if (JSON.stringify(broken) === JSON.stringify(answer)) continue;
        // For a moment a browser that stops a background lets every try fail, as it does for all extensions.
        await waitUntil(
          async () => {
            expect(await options.page.evaluate(call, name, args), name).toEqual(answer);
            return true;
          },
          { what: `the answer to ${name}`, pollMs: 100 },
        );
      }
      await expectSound(options.page);
    });

    it('has a setting saved and told to open tabs when that is stopped on the way [F01]', async () => {
      for (const name of ['Every mention', 'The first mention of a topic on a page']) {
        await Promise.all([options.page.evaluate(pick, name), browser.stopBackground()]);
        await options.waitForSaved();
      }
      const { rows, state } = await expectSound(options.page);
      expect(rows.settings).toContainEqual({ key: 'density', value: 'first' });
      await waitUntil(async () => (await options.page.evaluate(readPublished)) >= (state?.generation ?? Infinity), {
        what: 'open tabs to be told',
        timeoutMs: 30_000,
      });
    });

    it('wakes for a card, whose script it has to bring [F01]', async () => {
      await page.open(`${server.origin}/`);
      await waitUntil(async () => (await page.marks()).join() === MARK, {
        what: 'the mark',
        timeoutMs: 30_000,
      });
      await browser.stopBackground();
      await openCard(page, MARK, 'NSA');
    });

    it.each([0.1, 0.7])('does not hold up an import, at %d of it [F02]', async (share) => {
      const version = `${Math.round(share * 10)}.0.0`;
      await choosePack(options.page, { packId: PACK, version, topics: 2_000, name: 'Cobalt Heron' });
      await storeChosen(options.page);
      await waitForShare(options.page, share);
      await browser.stopBackground();
      await waitForStored(options.page);
      await options.waitForText(`Version ${version}`);
      expect((await expectSound(options.page)).rows.packs?.find(({ id }) => id === PACK)).toMatchObject({ version });
    });

    it('leaves the old pack or the new one when the options are closed in an import, and shows which [F02]', async () => {
      await choosePack(options.page, { packId: PACK, version: '9.0.0', topics: 4_000, name: 'Amber Kestrel' });
      await storeChosen(options.page);
      await waitForShare(options.page, 0.3);
      await options.page.close();
      await browser.stopBackground();
      await openTab();
      const pack = (await expectSound(options.page)).rows.packs?.find(({ id }) => id === PACK);
      expect({ '7.0.0': 2_000, '9.0.0': 4_000 }[String(pack?.version)]).toBe(pack?.topicCount);
      await options.waitForText(`Version ${pack?.version}`);
    });
  },
);

interface Extension {
  readonly runtime: { sendMessage(call: object): Promise<unknown> };
  readonly storage: { local: { get(): Promise<{ prefs?: { generation: number } }> } };
}

/** Runs in the page: what the background answers, or why it does not. */
async function call(name: string, args: readonly unknown[]): Promise<unknown> {
  const { runtime } = (globalThis as unknown as { chrome: Extension }).chrome;
  return runtime.sendMessage({ sidelight: name, args }).catch((error: unknown) => String(error));
}

/** Runs in the page. */
function pick(words: string): void {
  const label = [...document.querySelectorAll('label')].find((each) => each.textContent?.trim() === words);
  if (!label) throw new Error(`No "${words}"`);
  label.click();
}

/** Runs in the page: the write that pages have heard of last. */
async function readPublished(): Promise<number> {
  const { storage } = (globalThis as unknown as { chrome: Extension }).chrome;
  return (await storage.local.get()).prefs?.generation ?? 0;
}
