import { foldForFilter } from '../topics/list/fold-for-filter';

/** Scripts in which one or two signs are a word. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const SHORT_LENGTH = 2;

/** The words of what a reader types, as they are compared. */
export function splitWords(typed: string): readonly string[] {
  return foldForFilter(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Whether every word stands in `text`, in whatever order; a very short one only where a word begins. */
export function fitsWords(text: string, words: readonly string[]): boolean {
  const folded = foldForFilter(text);
  return words.every((word) => hasWord(folded, word));
}

function hasWord(folded: string, word: string): boolean {
  if (word.length > SHORT_LENGTH || DENSE.test(word)) return folded.includes(word);
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(folded[at - 1] ?? '')) return true;
  }
  return false;
}
