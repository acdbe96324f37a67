import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Damage, damageStore } from '../harness/damage-store';
import type { PageDriver } from '../harness/drive-page';
import { type LaunchedBrowser, launchBrowser } from '../harness/launch-browser';
import { makeTempDir } from '../harness/make-temp-dir';
import { openCard } from '../harness/open-card';
import { type PageServer, servePages } from '../harness/serve-pages';
import { waitUntil } from '../harness/wait-until';
import { writeOwnTopic } from '../harness/write-own-topic';

const PACKAGED = 'Edward Snowden';
const OWN = 'Amber Kestrel';
const TEXT = `${PACKAGED} flew to Hong Kong in May 2013. The ${OWN} did not.`;
/** Or Firefox forgets what a temporary extension stored when it quits. */
const PREFERENCES = { 'extensions.webextensions.keepStorageOnUninstall': true };

let server: PageServer;

beforeAll(async () => {
  server = await servePages({
    pages: { '/': { body: `<!doctype html><title>One</title><p style="margin: 9em">${TEXT}` } },
  });
});
afterAll(() => server?.close());

const readText = (page: PageDriver) => page.evaluate(() => document.body.innerText);
const waitForMarks = (page: PageDriver, marks: readonly string[]) =>
  waitUntil(async () => (await page.marks()).join() === marks.join(), {
    what: `the marks ${marks}`,
    timeoutMs: 30_000,
  });
const waitForText = (page: PageDriver, text: string) =>
  waitUntil(async () => (await readText(page)).includes(text), { what: `"${text}"`, timeoutMs: 20_000 });

async function clickButton(page: PageDriver, words: string): Promise<void> {
  await waitUntil(
    () =>
      page.evaluate((label) => {
        const button = [...document.querySelectorAll('button')].find(
          (one) => one.textContent === label && !one.matches(':disabled, [aria-disabled=true]'),
        );
        button?.click();
        return button !== undefined;
      }, words),
    { what: `the button "${words}"`, timeoutMs: 20_000 },
  );
}

describe.each([
  ['chromium', 'manifest'],
  ['firefox', 'all'],
] as const)('a store that %s has lost', { timeout: 120_000 }, (browserName, damage) => {
  let profile: Awaited<ReturnType<typeof makeTempDir>>;
  let browser: LaunchedBrowser;
  let page: PageDriver;

  beforeAll(async () => {
    profile = await makeTempDir('sidelight-rescue-');
    await launch();
    await page.open(browser.extensionUrl('/options.html'));
    await writeOwnTopic(page, OWN);
    await openMarked();
  });
  afterAll(async () => {
    await browser?.close();
    await profile?.remove();
  });

  const launch = async () => {
    browser = await launchBrowser(browserName, { profileDir: profile.path, preferences: PREFERENCES });
    page = await browser.newPage();
  };
  const openMarked = async () => {
    await page.open(`${server.origin}/`);
    await waitForMarks(page, [PACKAGED, OWN]);
  };
  const relaunchWith = async (kind: Damage) => {
    await browser.close();
    expect(await damageStore(browserName, profile.path, kind)).not.toEqual([]);
    await launch();
  };

  it('comes back with what the reader wrote, and says so [F11]', async () => {
    await relaunchWith(damage);
    await page.open(browser.extensionUrl('/options.html'));
    await waitForText(page, 'your data was not as you left it');
    await openMarked();
    await openCard(page, OWN, `About ${OWN}.`);
    await page.open(browser.extensionUrl('/options.html'));
    await clickButton(page, 'Dismiss');
  });

  // In Firefox a damaged file is replaced by an empty one; nothing made it refuse.
  it.runIf(browserName === 'chromium')('that does not open is told of, with what helps [F09] [F12]', async () => {
    await relaunchWith('current');
    for (const path of ['/options.html', '/popup.html']) {
      await page.open(browser.extensionUrl(path));
      await waitForText(page, 'Your data could not be opened');
      await waitForText(page, 'Save a copy of what you wrote');
    }
    await clickButton(page, 'Save a copy of what you wrote');
    await waitForText(page, 'Your browser saves it as “sidelight-backup-');
    await clickButton(page, 'Begin anew');
    await waitForText(page, '2 choices and edits of yours come back');
    await clickButton(page, 'Delete and begin anew');
    await waitForText(page, 'The browser cannot delete it either');
  });

  it.runIf(browserName === 'chromium')(
    'leaves pages their marks, and packaged topics their cards [F09] [F12]',
    async () => {
      await openMarked();
      await openCard(page, PACKAGED, 'surveillance');
      await page.open(`${server.origin}/`);
      await waitForMarks(page, [PACKAGED, OWN]);
      await openCard(page, OWN, 'Its popup says what helps');
      await searchPopup(browser, page);
    },
  );
});

// Chromium has no such mode: its extensions write to the ordinary profile.
describe('a firefox that keeps nothing', () => {
  let browser: LaunchedBrowser;
  let page: PageDriver;

  beforeAll(async () => {
    const preferences = { 'browser.privatebrowsing.autostart': true };
    browser = await launchBrowser('firefox', { preferences, allowPrivateBrowsing: true });
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  it('marks pages with the packs of the extension, and shows their cards [F13]', async () => {
    await page.open(`${server.origin}/`);
    await waitForMarks(page, [PACKAGED]);
    await openCard(page, PACKAGED, 'surveillance');
  });

  it('says on the settings and in the popup that nothing is saved, and searches [F13]', async () => {
    await page.open(browser.extensionUrl('/options.html'));
    await waitForText(page, 'the browser lets Sidelight save nothing');
    expect(await page.evaluate(() => document.querySelectorAll('button, input').length)).toBe(0);
    await searchPopup(browser, page);
    await page.open(browser.extensionUrl('/topic.html?topic=org.sidelight.us-china-cyber-2015%23snowden-revelations'));
    await waitForText(page, 'lets Sidelight save nothing');
    await waitForText(page, 'Where this comes from');
  });
});

async function searchPopup(browser: LaunchedBrowser, page: PageDriver): Promise<void> {
  await page.open(browser.extensionUrl('/popup.html'));
  // Until it is known that the store does not open, another search stands there.
  await waitForText(page, 'Meanwhile, search');
  await waitUntil(() => page.evaluate(() => document.activeElement?.role === 'combobox'), {
    what: 'the search',
    timeoutMs: 20_000,
  });
  await page.typeText('snowden');
  await waitUntil(
    () => page.evaluate(() => document.querySelector('[data-answers=snowden] > [role=option]') !== null),
    { what: 'a result', timeoutMs: 20_000 },
  );
  await page.pressKey('Enter');
  await waitUntil(() => page.evaluate(() => document.querySelector('.card')?.textContent?.includes('surveillance')), {
    what: 'the card',
    timeoutMs: 20_000,
  });
}
