import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { controlChromiumPage } from '../tests/e2e/harness/control-chromium-page';
import { drivePage } from '../tests/e2e/harness/drive-page';
import { extensionDir, PROJECT_ROOT } from '../tests/e2e/harness/extension-dir';
import { findRect } from '../tests/e2e/harness/find-rect';
import { launchChromium } from '../tests/e2e/harness/launch-chromium';
import { servePages } from '../tests/e2e/harness/serve-pages';
import { waitUntil } from '../tests/e2e/harness/wait-until';

const FOLDER = join(PROJECT_ROOT, 'docs/pictures');
/** A cluster as the MISP project writes them, of groups that do not exist. */
const CLUSTER = JSON.stringify({
  name: 'Sample groups',
  type: 'threat-actor',
  uuid: '7cdff317-a673-4474-84ec-4f1754947823',
  version: 3,
  description: 'Groups that do not exist, with names as good and as bad as real ones have.',
  authors: ['Nobody'],
  source: 'Made up',
  category: 'actor',
  values: [
    ['Copper Fox', 'APT9001', 'Lead'],
    ['Velvet Kestrel', 'Magic Hound Team', 'Violin'],
    ['Tin Heron', 'UNC90210', 'The Test'],
  ].map(([value, ...synonyms], i) => ({ value, uuid: `00000000-0000-4000-8000-00000000000${i}`, meta: { synonyms } })),
});
/** A topic that has every kind of field. */
const EDITED = 'OPM data breach';
/** Longer than the card takes to fade in, in milliseconds. */
const FADE_MS = 400;

/** Takes the pictures of the README from the built extension: every surface, light and dark, wide and narrow. */
async function takePictures(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const demo = await servePages({ folders: { '/': join(PROJECT_ROOT, 'demo') } });
  const browser = await launchChromium({ extensionDir: extensionDir('chromium') });
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.context.newPage();
      await page.emulateMedia({ colorScheme });
      await takeHint(page, `${demo.origin}/article.html`, `hint-${colorScheme}`, 1_100);
      await takeHint(page, `${demo.origin}/article.html`, `hint-narrow-${colorScheme}`, 360);
      await takeSurface(page, browser.extensionUrl('/options.html'), `options-${colorScheme}`, 800);
      await takeImport(page, browser.extensionUrl('/options.html'), `import-${colorScheme}`);
      await takeEditor(page, browser.extensionUrl('/options.html'), `editor-${colorScheme}`);
      await takeSurface(page, browser.extensionUrl('/welcome.html'), `welcome-${colorScheme}`, 800);
      await takeSurface(page, browser.extensionUrl('/popup.html'), `popup-${colorScheme}`, 400, 'snowdn');
      await page.close();
    }
  } finally {
    await browser.close();
    await demo.close();
  }
}

async function takeHint(page: Page, url: string, name: string, width: number): Promise<void> {
  const driver = drivePage(controlChromiumPage(page));
  await page.setViewportSize({ width, height: 720 });
  await driver.open(url);
  const marks = await waitUntil(async () => ((await driver.marks()).length > 0 ? driver.marks() : null), {
    what: 'marks',
  });
  const rect = await findRect(driver, marks[1] ?? '');
  await driver.movePointer(rect.x - 2, rect.y);
  await driver.movePointer(rect.x, rect.y);
  await waitUntil(() => driver.hintText(), { what: 'the card' });
  await page.waitForTimeout(FADE_MS);
  await writeFile(join(FOLDER, `${name}.png`), await driver.screenshot());
}

async function takeSurface(page: Page, url: string, name: string, width: number, typed = ''): Promise<void> {
  await page.setViewportSize({ width, height: 700 });
  await page.goto(url);
  await page.locator('h1, input').first().waitFor();
  if (typed) {
    await page.keyboard.type(typed);
    await page.locator('[role="option"]').first().waitFor();
  } else {
    await page.locator('.card, [type="checkbox"]').first().waitFor();
    await page.waitForTimeout(FADE_MS);
  }
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

async function takeImport(page: Page, url: string, name: string): Promise<void> {
  await page.setViewportSize({ width: 800, height: 700 });
  await page.goto(url);
  const buffer = Buffer.from(CLUSTER);
  await page
    .locator('.import input[type="file"]')
    .setInputFiles({ name: 'groups.json', mimeType: 'text/plain', buffer });
  await page.locator('.preview .import-names li').first().waitFor();
  await page.locator('.import').evaluate((section) => {
    section.scrollIntoView();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

async function takeEditor(page: Page, url: string, name: string): Promise<void> {
  await page.setViewportSize({ width: 800, height: 700 });
  await page.goto(url);
  await page.getByLabel('Filter topics').fill(EDITED);
  await page.getByRole('button', { name: `Edit ${EDITED}` }).click();
  await page.locator('.editor .entry').first().waitFor();
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
}

await takePictures();
