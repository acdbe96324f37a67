/**
 * How a character behaves at the edge of a name. `word` runs must not be cut, `katakana` likewise, `hangul` only not at
 * the start (particles follow a name), `free` scripts write no blanks, so any place may be an edge.
 */
export const CLASS = { other: 0, free: 1, katakana: 2, hangul: 3, word: 4 } as const;

const FREE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const KATAKANA = /[\p{Script=Katakana}\u30fc]/u;
const HANGUL = /\p{Script=Hangul}/u;
const WORD = /[\p{L}\p{N}\p{M}_]/u;

/** The class of one character (a string of one code point). */
export function classOf(character: string): number {
  if (KATAKANA.test(character)) return CLASS.katakana;
  if (FREE.test(character)) return CLASS.free;
  if (HANGUL.test(character)) return CLASS.hangul;
  return WORD.test(character) ? CLASS.word : CLASS.other;
}
