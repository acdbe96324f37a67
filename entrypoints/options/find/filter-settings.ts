import { fitsWords, splitWords } from './fits-words';
import { readWords } from './read-words';

/** On what does not fit; the style sheet hides it. */
const UNFIT = 'data-unfit';
/** On a fold that was opened for a reader who searches. */
const OPENED = 'data-opened';
const ENTRIES = '.rows > li';

/**
 * Leaves those parts of `page` in sight that what was typed fits, under the headings of their sections, and opens the folds it is
 * found in; gives how many they are. With nothing typed all is as it was, and the count is `null`. Parts have `data-find`.
 */
export function filterSettings(page: HTMLElement, typed: string): number | null {
  const words = splitWords(typed);
  let count = 0;
  for (const section of page.querySelectorAll<HTMLElement>(':scope > section[data-find]')) {
    const parts = [...section.querySelectorAll<HTMLElement>('[data-find]')];
    const title = `${section.dataset.find} ${section.querySelector('h2')?.textContent}`;
    const found = (parts.length > 0 ? parts : [section]).filter((part) =>
      fitsWords(`${title} ${readWords(part)}`, words),
    );
    for (const part of parts) part.toggleAttribute(UNFIT, !found.includes(part));
    section.toggleAttribute(UNFIT, found.length === 0);
    for (const part of parts.length > 0 ? parts : [section]) {
      filterEntries(part, title, words);
      openFolds(part, title, found.includes(part) ? words : []);
    }
    count += found.length;
  }
  return words.length === 0 ? null : count;
}

/** Where it is the entries of a long list that fit, those in sight are the ones that do. */
function filterEntries(part: HTMLElement, title: string, words: readonly string[]): void {
  const entries = [...part.querySelectorAll<HTMLElement>(ENTRIES)];
  const around = `${title} ${readWords(part, (child) => child.matches(ENTRIES))}`;
  const fitting = entries.filter((entry) => fitsWords(`${around} ${readWords(entry)}`, words));
  const isWhole = fitting.length === 0 || fitsWords(around, words);
  for (const entry of entries) entry.toggleAttribute(UNFIT, !isWhole && !fitting.includes(entry));
}

/** Opens the folds that hold a word which stands nowhere else in the part, and closes those that were opened so and do not. */
function openFolds(part: HTMLElement, title: string, words: readonly string[]): void {
  const folds = [...part.querySelectorAll('details')];
  const inSight = [title, readWords(part, (child) => child.tagName === 'DETAILS')];
  for (const fold of folds) inSight.push(fold.querySelector('summary')?.textContent ?? '');
  const missing = words.filter((word) => !fitsWords(inSight.join(' '), [word]));
  for (const fold of folds) {
    const isWanted = missing.some((word) => fitsWords(readWords(fold), [word]));
    if (isWanted && !fold.open && !fold.hasAttribute(OPENED)) {
      fold.open = true;
      fold.setAttribute(OPENED, '');
    } else if (!isWanted && fold.hasAttribute(OPENED)) {
      fold.open = false;
      fold.removeAttribute(OPENED);
    }
  }
}
