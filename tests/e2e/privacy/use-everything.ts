import { choosePack, storeChosen, waitForStored } from '../harness/choose-pack';
import type { PageDriver } from '../harness/drive-page';
import type { LaunchedBrowser } from '../harness/launch-browser';
import { openCard } from '../harness/open-card';
import { pressInHint } from '../harness/press-in-hint';
import type { ServedPage } from '../harness/serve-pages';
import { waitUntil } from '../harness/wait-until';

const SNOWDEN = 'Edward Snowden';
/** Of the topic's summary in the built-in pack. */
const CARD = 'a contractor of the US National Security';
const TEXT = `<p>${SNOWDEN} leaked NSA documents in June 2013.</p><p>Nothing is said of Amber Kestrel 7 here.</p>`;
const PACK = 'org.example.kestrels';

/** What a round reads; the pages themselves ask for nothing. */
export const ROUND_PAGES: Record<string, ServedPage> = {
  '/story': { body: `<!doctype html><title>A story</title>${TEXT}<iframe src="/framed" title="More"></iframe>` },
  '/framed': { body: `<!doctype html><title>More</title>${TEXT}` },
  '/favicon.ico': { body: '', status: 204 },
};

/**
 * One round of everything that a reader does who has no subscription: pages, cards, keys, popup, options, import, welcome, the page of
 * a topic, with a background that runs and one that was stopped. `round` counts up. Leaves `page` open on the story.
 */
export async function useEverything(
  browser: LaunchedBrowser,
  page: PageDriver,
  origin: string,
  round: number,
): Promise<void> {
  await page.open(`${origin}/story`);
  await readStory(browser, page);
  await useOwnPages(browser, round);
  await browser.stopBackground();
  await page.open(`${origin}/story`);
  await readStory(browser, page);
}

/** What a reader does on pages of the extension: looks something up, imports a pack from a file, changes a setting, is welcomed. */
export async function useOwnPages(browser: LaunchedBrowser, round: number): Promise<void> {
  const own = await browser.newPage();
  await searchInPopup(browser, own);
  await changeOptions(browser, own, round);
  await own.open(browser.extensionUrl('/welcome.html'));
  await waitUntil(() => own.evaluate(() => document.querySelector('h1') !== null), { what: 'the welcome page' });
  await own.close();
}

/** What a reader does on the story, which `page` shows: opens a card and from there the page of its topic, and goes on by key. */
export async function readStory(browser: LaunchedBrowser, page: PageDriver): Promise<void> {
  await waitUntil(async () => (await page.marks()).includes(SNOWDEN), { what: 'the mark', timeoutMs: 30_000 });
  await openCard(page, SNOWDEN, CARD);
  await pressInHint(page, 'Full page');
  const topic = await waitUntil(() => browser.findPage('topic.html?topic='), { what: 'the page of the topic' });
  await waitUntil(() => topic.evaluate(() => document.querySelector('h1')?.textContent), { what: 'its title' });
  await topic.close();
  // The command is one for the tab in front: a key that means nothing puts the story there.
  await page.pressKey('Shift');
  await browser.runCommand('next-mention');
  await waitUntil(() => page.focusInHint(), { what: 'the focus in the card' });
  // The focus may be that of the card before, which gives way to the one of the command only then.
  const isClosed = async () => (await page.hintText()) === null;
  await waitUntil(
    async () => {
      await page.pressKey('Escape');
      return waitUntil(isClosed, { what: 'it', timeoutMs: 2_000 });
    },
    { what: 'the card to close', timeoutMs: 30_000 },
  );
}

async function searchInPopup(browser: LaunchedBrowser, popup: PageDriver): Promise<void> {
  await popup.open(browser.extensionUrl('/popup.html'));
  await waitUntil(() => popup.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'), {
    what: 'the focus in the field',
  });
  await popup.typeText('snowden');
  await waitUntil(
    () => popup.evaluate(() => document.querySelector('[data-answers=snowden] > [role=option]') !== null),
    { what: 'a result' },
  );
  await popup.pressKey('Enter');
  await waitUntil(() => popup.evaluate((text) => document.body.textContent?.includes(text), CARD), {
    what: 'the text of the topic',
  });
}

async function changeOptions(browser: LaunchedBrowser, options: PageDriver, round: number): Promise<void> {
  await options.open(browser.extensionUrl('/options.html'));
  await waitUntil(() => options.evaluate(() => document.querySelectorAll('.packs > li').length >= 2), {
    what: 'the packs',
  });
  await choosePack(options, { packId: PACK, version: `1.${round}.0`, topics: 20, name: 'Amber Kestrel' });
  await storeChosen(options);
  await waitForStored(options);
  await options.evaluate((number) => {
    const style = document.querySelector<HTMLSelectElement>('#mark-style');
    if (!style) throw new Error('No choice of a line');
    style.value = number % 2 === 0 ? 'wavy' : 'dotted';
    style.dispatchEvent(new Event('change', { bubbles: true }));
  }, round);
}
