import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { controlChromiumPage } from './harness/control-chromium-page';
import { drivePage } from './harness/drive-page';
import { extensionDir, PROJECT_ROOT } from './harness/extension-dir';
import { type LaunchedChromium, launchChromium } from './harness/launch-chromium';
import { openToolbarPopup } from './harness/open-toolbar-popup';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

let server: PageServer;
let browser: LaunchedChromium;

beforeAll(async () => {
  server = await servePages({ folders: { '/': join(PROJECT_ROOT, 'demo') } });
  browser = await launchChromium({ extensionDir: extensionDir('chromium') });
  const { context, extensionUrl } = browser;
  // The popup speaks of the active tab: the welcome page must not come to the front later.
  await waitUntil(async () => context.pages().some((page) => page.url() === extensionUrl('/welcome.html')), {
    what: 'the welcome page',
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it('lists the mentions of the page behind it, scrolls to one and opens its card', async () => {
  const page = drivePage(controlChromiumPage(await browser.context.newPage()));
  await page.open(`${server.origin}/article.html`);
  const marks = await waitUntil(async () => ((await page.marks()).length > 0 ? page.marks() : null), { what: 'marks' });
  const popup = await openToolbarPopup(browser);
  const buttons = "[...document.querySelectorAll('button')]";
  const listed = await waitUntil(
    async () => {
      const texts = await popup.evaluate<string[]>(`${buttons}.map((button) => button.innerText)`);
      return marks.every((mark) => texts.some((text) => text.startsWith(mark))) ? texts : null;
    },
    { what: 'every mark in the popup' },
  );
  expect(listed.some((text) => text.includes('Executive Order 13687'))).toBe(true);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await popup.evaluate(`${buttons}.find((button) => button.innerText.startsWith('Executive Order 13687')).click()`);
  expect(await waitUntil(() => page.hintText(), { what: 'the card' })).toContain(
    'Sanctions as an answer to cyber attacks',
  );
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
});
