import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { controlChromiumPage } from './harness/control-chromium-page';
import { drivePage, type PageDriver } from './harness/drive-page';
import { extensionDir } from './harness/extension-dir';
import { findRect } from './harness/find-rect';
import { type LaunchedChromium, launchChromium } from './harness/launch-chromium';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

/** Longer than a long press takes here and in browsers. */
const LONG_MS = 1_500;
const BODY = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Breaches</title>
<style>body { height: 2000px; }</style>
<p>The OPM breach was announced in June 2015.</p>
<p>Read more about <a href="#more">Edward Snowden</a>, who gave documents of the NSA to journalists.</p>
<p id="js" style="cursor: pointer">Unit 61398 sits in Shanghai.</p>
<script>
  window.seen = [];
  for (const type of ['click', 'touchstart'])
    addEventListener(type, (event) => window.seen.push(type + (event.defaultPrevented ? ' prevented' : '')));
  addEventListener('touchstart', () => { window.pressedAt = performance.now(); });
</script>`;

let server: PageServer;
let browser: LaunchedChromium;
let tab: Page;
let page: PageDriver;
let session: CDPSession;

beforeAll(async () => {
  server = await servePages({ pages: { '/a': { body: BODY } } });
  browser = await launchChromium({ extensionDir: extensionDir('chromium') });
  tab = await browser.context.newPage();
  page = drivePage(controlChromiumPage(tab));
  await page.resize(360, 640);
  session = await browser.context.newCDPSession(tab);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
});
beforeEach(async () => {
  // A finger that a failed test has left there.
  await touch('touchCancel').catch(() => undefined);
  await page.open(`${server.origin}/a`);
  await waitUntil(async () => (await page.marks()).length === 3, { what: 'the marks' });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it('opens the card at a tap on plain text, and closes it at a tap outside', async () => {
  await tap(await findRect(page, 'OPM breach'));
  await waitUntil(async () => (await page.hintText())?.includes('OPM'), { what: 'the card' });
  await tapOutside();
});

it('leaves a tap on a link to the link', async () => {
  await tap(await findRect(page, 'Edward Snowden'));
  await waitUntil(async () => (await page.url()).endsWith('#more'), { what: 'the link to be followed' });
  expect(await page.hintText()).toBeNull();
  await tap(await findRect(page, '61398'));
  await tap(await findRect(page, 'OPM breach'));
  await waitUntil(async () => /^Event\s+OPM data breach/.test((await page.hintText()) ?? ''), {
    what: 'the card of the one that is plain text',
  });
  await tapOutside();
});

it.each(['Edward Snowden', '61398'])('opens the card of a link or button at a long press: %s', async (words) => {
  await tab.evaluate(() => {
    history.replaceState(null, '', '/a');
    (window as unknown as Seen).seen = [];
  });
  const place = await findRect(page, words);
  await touch('touchStart', place);
  await waitUntil(() => page.hintText(), { what: 'the card' });
  // Phones take the finger away from the page when their own menu opens; the emulation has none, and would make a tap of it.
  await touch('touchCancel');
  expect((await readSeen()).seen).toEqual(['touchstart']);
  expect(await page.url()).not.toContain('#more');
  expect(await page.hintText()).not.toBeNull();
  await tapOutside();
});

it('opens nothing for a finger that moves on, and lets it scroll', async () => {
  const { x, y } = await findRect(page, 'Edward Snowden');
  // Sent together, as for a tap.
  await Promise.all([
    touch('touchStart', { x, y }),
    ...[10, 30, 60].map((way) => touch('touchMove', { x, y: y - way })),
  ]);
  await waitUntil(() => tab.evaluate(() => scrollY > 0), { what: 'the page to scroll' });
  await waitUntil(async () => (await readSeen()).pressedMs > LONG_MS, { what: 'longer than a long press' });
  expect(await page.hintText()).toBeNull();
  await touch('touchEnd');
  expect(await page.hintText()).toBeNull();
});

interface Seen {
  seen: string[];
  pressedAt: number;
}

const readSeen = () =>
  tab.evaluate(() => {
    const { seen, pressedAt } = window as unknown as Seen;
    return { seen, pressedMs: performance.now() - pressedAt };
  });

/** Down and up are sent together: on a busy machine a pause between them would make a long press of the tap. */
async function tap(place: { x: number; y: number }): Promise<void> {
  await Promise.all([touch('touchStart', place), touch('touchEnd')]);
}

async function tapOutside(): Promise<void> {
  // Above the text: on a narrow screen a card is as wide as the page.
  await tap({ x: 355, y: 4 });
  await waitUntil(async () => (await page.hintText()) === null, { what: 'no card' });
}

async function touch(
  type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
  at?: { x: number; y: number },
): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at.x, y: at.y }] : [] });
}
