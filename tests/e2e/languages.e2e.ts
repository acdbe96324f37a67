import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../assets/languages';
import { readLocale } from '../assets/read-locale';
import type { PageDriver } from './harness/drive-page';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { extensionInLanguage } from './harness/speak-language';
import { waitUntil } from './harness/wait-until';

/** One that is written from right to left, and the one that others fall back to. */
const TRIED = ['ar', 'en'].filter((locale) => LANGUAGES.includes(locale));
const RIGHT_TO_LEFT = ['ar'];
/** Each page with the key of its title, and what is there when it has been filled. */
const PAGES = [
  ['options', 'optionsTitle', '.packs label'],
  ['popup', 'extensionName', '.search'],
  ['welcome', 'welcomeTitle', '.sample'],
] as const;

const CASES = (['chromium', 'firefox'] as const).flatMap((browserName) =>
  TRIED.map((locale) => ({ browserName, locale })),
);

describe.each(CASES)('the pages in $locale in $browserName', ({ browserName, locale }) => {
  const texts = readLocale(locale);
  let browser: LaunchedBrowser;
  let page: PageDriver;

  beforeAll(async () => {
    browser = await launchBrowser(browserName, { extensionDir: extensionInLanguage(browserName, locale) });
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  it.each(PAGES)('say in which language %s is written, and say everything in it', async (name, titleKey, filled) => {
    await page.open(browser.extensionUrl(`/${name}.html`));
    await waitUntil(() => page.evaluate((css) => document.querySelector(css) !== null, filled), { what: filled });
    expect(await page.evaluate(readHead)).toEqual({
      lang: texts.languageTag?.message,
      dir: RIGHT_TO_LEFT.includes(locale) ? 'rtl' : 'ltr',
      title: texts[titleKey]?.message,
    });
    // Not all of it comes at once.
    let words: readonly string[] = [];
    await waitUntil(
      async () => {
        const former = words.join();
        words = await page.evaluate(readWords);
        return words.length > 5 && words.join() === former;
      },
      { what: 'everything it says', pollMs: 200 },
    );
    expect(
      words.filter((word) => word in texts || /\b[a-z]+[A-Z]\w+\b/.exec(word)?.some((part) => part in texts)),
    ).toEqual([]);
  });

  it('make no letters smaller that have no capitals', async () => {
    await page.open(browser.extensionUrl('/options.html'));
    const caps = await waitUntil(
      () =>
        page.evaluate(() => {
          const kind = document.querySelector('.card-preview .quiet');
          return kind && getComputedStyle(kind).fontVariantCaps;
        }),
      { what: 'the kind of the sample' },
    );
    expect(caps).toBe(RIGHT_TO_LEFT.includes(locale) ? 'normal' : 'all-small-caps');
  });
});

function readHead() {
  const { lang, dir } = document.documentElement;
  return { lang, dir, title: document.title };
}

/** Every text a reader sees or hears on the page. */
function readWords(): string[] {
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words: (string | null)[] = [];
  while (nodes.nextNode()) words.push(nodes.currentNode.nodeValue);
  for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title], [aria-valuetext]'))
    for (const name of ['aria-label', 'placeholder', 'title', 'aria-valuetext']) words.push(element.getAttribute(name));
  return words.flatMap((text) => text?.trim() || []);
}
