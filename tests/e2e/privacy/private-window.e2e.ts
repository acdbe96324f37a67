import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageDriver } from '../harness/drive-page';
import { dumpStorage, type StorageDump } from '../harness/dump-storage';
import { findInFiles } from '../harness/find-in-files';
import { type LaunchedBrowser, launchBrowser } from '../harness/launch-browser';
import { makeTempDir } from '../harness/make-temp-dir';
import { openCard } from '../harness/open-card';
import { pressInHint } from '../harness/press-in-hint';
import { type PageServer, servePages } from '../harness/serve-pages';
import { waitUntil } from '../harness/wait-until';
import { writeRows } from '../harness/write-rows';

/** In address and title of a page of an ordinary window, and of the private one. */
const ORDINARY = 'quince-ledger-4711';
const PRIVATE = 'medlar-ledger-0815';
const SNOWDEN = 'Edward Snowden';
const OPM = 'OPM data breach';
const SNOWDEN_CARD = 'a contractor of the US National Security';
const OPM_CARD = 'Intruders copied files';
const REFUSED = 'Sidelight keeps nothing from a private window.';

const page = (title: string, text: string) => ({ body: `<!doctype html><title>${title}</title><p>${text}</p>` });

const withoutPassing = (session: StorageDump['session']) =>
  Object.fromEntries(Object.entries(session).filter(([key]) => !/^(?:privateTopic|frameCounts):/.test(key)));

describe.each(['chromium', 'firefox'] as const)('a private window in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let profile: Awaited<ReturnType<typeof makeTempDir>>;
  let options: PageDriver;
  let before: StorageDump;

  beforeAll(async () => {
    server = await servePages({
      pages: {
        [`/${ORDINARY}`]: page(ORDINARY, `${SNOWDEN} leaked NSA documents in June 2013.`),
        [`/${PRIVATE}`]: page(PRIVATE, `The ${OPM} came to light in June 2015.`),
      },
    });
    profile = await makeTempDir('sidelight-private-');
    browser = await launchBrowser(browserName, { profileDir: profile.path, allowPrivateBrowsing: true });
    options = await browser.newPage();
    await options.open(browser.extensionUrl('/options.html'));
    // Everything that could remember something of a page is on.
    const on = ['badge', 'news', 'rememberMet'].map((key) => ({ key, value: true }));
    await writeRows(options, 'settings', on);
    const ordinary = await browser.newPage();
    await openStory(ordinary, ORDINARY, SNOWDEN, SNOWDEN_CARD);
    await waitUntil(async () => JSON.stringify(await dumpStorage(options)).includes(ORDINARY), {
      what: 'the ordinary page to be remembered',
    });
    await ordinary.close();
    before = await dumpSettled();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await profile?.remove();
  });

  const openStory = async (tab: PageDriver, path: string, words: string, card: string) => {
    await tab.open(`${server.origin}/${path}`);
    await waitUntil(async () => (await tab.marks()).includes(words), {
      what: `the mark of ${words}`,
      timeoutMs: 30_000,
    });
    await openCard(tab, words, card);
  };
  /** What was done last may still be on its way. */
  const dumpSettled = async () => {
    let dump = await dumpStorage(options);
    await waitUntil(
      async () => {
        const next = await dumpStorage(options);
        const isSame = JSON.stringify(next) === JSON.stringify(dump);
        dump = next;
        return isSame;
      },
      { what: 'what is kept to come to rest', pollMs: 300 },
    );
    return dump;
  };

  it('is served, and leaves nothing in what the extension keeps [P04]', async () => {
    const tab = await browser.newPrivatePage();
    await openStory(tab, PRIVATE, OPM, OPM_CARD);
    await pressInHint(tab, 'Wrong or too much?');
    await waitUntil(
      async () => {
        // A card that has just moved takes no wish, and lets the reader press again.
        await pressInHint(tab, 'I know this');
        return waitUntil(async () => (await tab.hintText())?.includes(REFUSED), {
          what: 'the refusal',
          timeoutMs: 4_000,
        });
      },
      { what: 'the wish to be refused', timeoutMs: 40_000 },
    );
    expect(await tab.marks()).toEqual([OPM]);
    await browser.runCommand('next-mention');
    // It puts another card in the place of the one that has refused.
    await waitUntil(
      async () => {
        const text = (await tab.hintText()) ?? '';
        return text.includes(OPM_CARD) && !text.includes(REFUSED);
      },
      { what: 'the card of the next mention' },
    );
    await browser.runCommand('pause-site');

    await pressInHint(tab, 'Full page');
    const topic = await waitUntil(() => browser.findPage('topic.html?private='), { what: 'the page of the topic' });
    await waitUntil(() => topic.evaluate((name) => document.querySelector('h1')?.textContent === name, OPM), {
      what: 'its name on the page',
    });
    expect(`${await topic.url()} ${await topic.evaluate(() => document.title)}`).not.toMatch(/opm/i);
    await topic.close();
    await tab.close();

    const after = await dumpSettled();
    expect(after.rows.filter((row) => !before.rows.includes(row))).toEqual([]);
    expect({ ...after, session: {} }).toEqual({ ...before, session: {} });
    // In memory: a drawn number and what it stands for, and how many marks a tab had that may be closed.
    expect(withoutPassing(after.session)).toEqual(withoutPassing(before.session));
    expect(JSON.stringify(after.session)).not.toContain(PRIVATE);
  });

  it('leaves nothing in the profile, where ordinary pages stand [P04]', async () => {
    await browser.close();
    expect((await findInFiles(profile.path, ORDINARY)).length).toBeGreaterThan(0);
    expect(await findInFiles(profile.path, PRIVATE)).toEqual([]);
  });
});
