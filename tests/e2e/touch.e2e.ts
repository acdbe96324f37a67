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
<p>The OPM breach was announced in June 2015.</p>`;

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
  await waitUntil(async () => (await page.marks()).length === 1, { what: 'the mark' });
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

async function tap({ x, y }: { x: number; y: number }): Promise<void> {
  const session = await browser.context.newCDPSession(tab);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}
