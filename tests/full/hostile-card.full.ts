import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controlChromiumPage } from '../e2e/harness/control-chromium-page';
import { drivePage, type PageDriver } from '../e2e/harness/drive-page';
import { extensionDir } from '../e2e/harness/extension-dir';
import { findRect } from '../e2e/harness/find-rect';
import { type LaunchedBrowser, launchBrowser } from '../e2e/harness/launch-browser';
import { type LaunchedChromium, launchChromium } from '../e2e/harness/launch-chromium';
import { openCard } from '../e2e/harness/open-card';
import { type PageServer, servePages } from '../e2e/harness/serve-pages';
import { waitUntil } from '../e2e/harness/wait-until';
import { ATTACKED_PAGE, CARD_TEXT, MARK } from '../e2e/hostile/attacked-card';
import { noteFigure } from '../note-figure';

const FIGHT_MS = 10_000;
/** What a page does to the card's element in each frame. */
const FIGHTS: Readonly<Record<string, string>> = {
  moves: "host.style.setProperty('left', Math.random() * 500 + 'px', 'important')",
  copies: 'host.replaceWith(host.cloneNode(true))',
  wraps: "const box = document.createElement('div'); host.replaceWith(box); box.append(host)",
  removes: 'host.remove()',
  hides: 'host.hidePopover()',
  rewrites: "host.setAttribute('style', 'opacity: 0')",
};
/** A page that fights for ever. */
const fightPage = (step: string) => `${ATTACKED_PAGE}<script>
  const fight = () => {
    if (window.isTired) return;
    requestAnimationFrame(fight);
    // The open one alone: a copy or a box that is left of the last fight would draw it upon itself.
    const host = document.querySelector('div[popover]:popover-open');
    if (host) { try { ${step} } catch {} }
  };
  fight();
</script>`;
const PAGES = Object.fromEntries(Object.entries(FIGHTS).map(([name, step]) => [`/${name}`, { body: fightPage(step) }]));
/** So often a reader tries to open the card, and rests so long on its words. */
const TRIES = 12;
const REST_MS = 1_200;

let server: PageServer;
beforeAll(async () => {
  server = await servePages({
    pages: {
      ...PAGES,
      '/calm': { body: ATTACKED_PAGE },
      '/tiny': {
        body: `<!doctype html><iframe src="/calm" width="0" height="0" style="border:0"></iframe>${ATTACKED_PAGE}`,
      },
      '/dialogs': {
        body: `${ATTACKED_PAGE}<script>onbeforeunload = (event) => event.preventDefault();
          setInterval(() => { alert('again'); print(); debugger; }, 50);</script>`,
      },
    },
  });
});
afterAll(() => server?.close());

const openMarked = async (page: PageDriver, path: string) => {
  await page.open(server.origin + path);
  await waitUntil(async () => (await page.marks()).length === 1, { what: 'the mark', timeoutMs: 30_000 });
  return findRect(page, MARK);
};

describe('a page that fights its card in Chromium, whose profiler tells whose time it is', () => {
  let browser: LaunchedChromium;
  let page: PageDriver;
  let session: CDPSession;
  const shares: { name: string; share: number }[] = [];
  beforeAll(async () => {
    browser = await launchChromium({ extensionDir: extensionDir('chromium') });
    const tab = await browser.context.newPage();
    session = await browser.context.newCDPSession(tab);
    page = drivePage(controlChromiumPage(tab));
    await session.send('Profiler.enable');
  });
  afterAll(() => browser?.close());

  it.each(Object.keys(FIGHTS))('that %s it costs a bounded share of the time [H03]', async (name) => {
    const { x, y } = await openMarked(page, `/${name}`);
    await session.send('Profiler.start');
    const end = performance.now() + FIGHT_MS;
    while (performance.now() < end) {
      await page.movePointer(x - 20, y + 60);
      await page.movePointer(x, y);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    const { profile } = await session.send('Profiler.stop');
    const perSample = 1 / (profile.samples?.length ?? 1);
    const ours = new Set(
      profile.nodes.filter(({ callFrame }) => callFrame.url.startsWith('chrome-extension:')).map(({ id }) => id),
    );
    const share = (profile.samples ?? []).filter((id) => ours.has(id)).length * perSample * 100;
    shares.push({ name, share });
    expect(share).toBeLessThanOrEqual(5);
  });

  it('tells what that was [H03]', (context) => {
    expect(shares).toHaveLength(Object.keys(FIGHTS).length);
    for (const { name, share } of shares)
      noteFigure(context, {
        case: 'H03',
        what: `our share of 10 s of a page that ${name} the card`,
        value: share,
        unit: '%',
        aim: '≤ 5',
      });
  });
});

describe.each(['chromium', 'firefox'] as const)('a page that fights for ever in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let page: PageDriver;
  beforeAll(async () => {
    browser = await launchBrowser(browserName);
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  it.each(Object.keys(FIGHTS))('that %s the card gets none any more, and other pages do [H03]', async (name) => {
    const { x, y } = await openMarked(page, `/${name}`);
    const pointAgain = async () => {
      await page.movePointer(x - 20, y + 100);
      await page.movePointer(x - 10, y);
      await page.movePointer(x, y);
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
    };
    for (let time = 0; time < TRIES; time++) await pointAgain();
    await page.evaluate(() => {
      Object.assign(window, { isTired: true });
      for (const copy of document.querySelectorAll('html > div')) copy.remove();
    });
    for (let time = 0; time < 3; time++) {
      await pointAgain();
      expect(await page.hintText()).toBeNull();
    }
    await openMarked(page, '/calm');
    await openCard(page, MARK, CARD_TEXT);
    await page.pressKey('Escape');
  });

  it('that asks and prints without end leaves other tabs alone [H21]', async () => {
    const other = await browser.newPage();
    await openMarked(other, '/calm');
    await page.open(`${server.origin}/dialogs`).catch(() => undefined);
    await browser.stopBackground();
    await openCard(other, MARK, CARD_TEXT);
    await other.close();
  });

  it('opens no card in a frame without size, and one beside it [H21]', async () => {
    const tab = await browser.newPage();
    await tab.open(`${server.origin}/tiny`);
    await waitUntil(async () => (await tab.marks()).length === 1, { what: 'the mark', timeoutMs: 30_000 });
    await browser.runCommand('open-hint');
    await openCard(tab, MARK, CARD_TEXT);
    expect(await tab.inFrame('iframe').hintText()).toBeNull();
    await tab.close();
  });
});
