import type { FoldedNames } from './fold-names';

const WORD = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

/**
 * What a query (folded, and its words) is to a topic, best first: 0 its name, 1 the beginning of its name, 2 one of its aliases, 3 words
 * of its name, 4 words of its names and aliases, 5 anything else. A word counts by its beginning, too.
 */
export function rankTier({ names, aliases }: FoldedNames, query: string, words: readonly string[]): number {
  if (names.includes(query)) return 0;
  if (names.some((name) => name.startsWith(query))) return 1;
  if (aliases.includes(query)) return 2;
  if (holdAll(names, words)) return 3;
  return holdAll([...names, ...aliases], words) ? 4 : 5;
}

function holdAll(texts: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => texts.some((text) => hasWord(text, word)));
}

/** Whether a word of a folded text begins with `word`. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.charAt(at - 1);
    // Scripts without blanks have no words to be inside of.
    if (!WORD.test(before) || UNSPACED.test(before) || UNSPACED.test(word.charAt(0))) return true;
  }
  return false;
}
