import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { controlChromiumPage } from './harness/control-chromium-page';
import { drivePage, type PageDriver } from './harness/drive-page';
import { extensionDir } from './harness/extension-dir';
import { findRect } from './harness/find-rect';
import { type LaunchedChromium, launchChromium } from './harness/launch-chromium';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

const BODY = `<!doctype html><meta charset="utf-8"><title>Breaches</title>
<p>The OPM breach was announced in June 2015.</p>
<p>Read more about <a href="#more">Edward Snowden</a>, who gave documents of the NSA to journalists.</p>`;

let server: PageServer;
let browser: LaunchedChromium;
let tab: Page;
let page: PageDriver;

beforeAll(async () => {
  server = await servePages({ pages: { '/a': { body: BODY } } });
  browser = await launchChromium({ extensionDir: extensionDir('chromium') });
  tab = await browser.context.newPage();
  page = drivePage(controlChromiumPage(tab));
  await page.open(`${server.origin}/a`);
  await waitUntil(async () => (await page.marks()).length === 2, { what: 'both marks' });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it('opens the card at a tap on plain text, and closes it at a tap outside', async () => {
  await tap(await findRect(page, 'OPM breach'));
  expect(await waitUntil(() => page.hintText(), { what: 'the card' })).toContain('OPM');
  await tap({ x: 5, y: 500 });
  await waitUntil(async () => (await page.hintText()) === null, { what: 'no card' });
});

it('leaves a tap on a link to the link', async () => {
  await tap(await findRect(page, 'Edward Snowden'));
  await waitUntil(async () => (await page.url()).endsWith('#more'), { what: 'the link to be followed' });
  expect(await page.hintText()).toBeNull();
  await tap(await findRect(page, 'OPM breach'));
  const text = await waitUntil(() => page.hintText(), { what: 'the card of the other mark' });
  expect(text).toMatch(/^Event\s+OPM data breach/);
});

/** Down and up are sent together: on a busy machine a pause between them would make a long press of the tap. */
async function tap({ x, y }: { x: number; y: number }): Promise<void> {
  const session = await browser.context.newCDPSession(tab);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await Promise.all([
    session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] }),
    session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
  ]);
  await session.detach();
}
