/**
 * How a character behaves at the edge of a name. `word` runs must not be cut, `katakana` likewise, `hangul` only not at
 * the start (particles follow a name), `free` scripts write no blanks, so any place may be an edge.
 */
export const CLASS = { other: 0, free: 1, katakana: 2, hangul: 3, word: 4 } as const;

/**
 * The stretches that most letters of most pages lie in, all of one class: a script's first pattern below costs a page a
 * millisecond, once, before its first name is found. Checked against the patterns by a test.
 */
const STRETCHES: readonly (readonly [from: number, to: number, kind: number])[] = [
  [0x00, 0x2f, CLASS.other],
  [0x30, 0x39, CLASS.word],
  [0x3a, 0x40, CLASS.other],
  [0x41, 0x5a, CLASS.word],
  [0x5b, 0x5e, CLASS.other],
  [0x61, 0x7a, CLASS.word],
  [0x7b, 0xa9, CLASS.other],
  [0xc0, 0xd6, CLASS.word],
  [0xd8, 0xf6, CLASS.word],
  [0xf8, 0x24f, CLASS.word],
  [0x391, 0x3a1, CLASS.word],
  [0x3a3, 0x3f5, CLASS.word],
  [0x400, 0x481, CLASS.word],
  [0x48a, 0x52f, CLASS.word],
  [0x620, 0x64a, CLASS.word],
  [0x2010, 0x203e, CLASS.other],
  [0x3041, 0x3096, CLASS.free],
  [0x30a1, 0x30fa, CLASS.katakana],
  [0x3400, 0x4dbf, CLASS.free],
  [0x4e00, 0x9fff, CLASS.free],
  [0xac00, 0xd7a3, CLASS.hangul],
];

const FREE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const KATAKANA = /[\p{Script=Katakana}\u30fc]/u;
const HANGUL = /\p{Script=Hangul}/u;
const WORD = /[\p{L}\p{N}\p{M}_]/u;

/** The class of one character (a string of one code point). */
export function classOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return STRETCHES.find(([from, to]) => point >= from && point <= to)?.[2] ?? classByScript(character);
}

/** The same, asked of the scripts of Unicode one after the other. */
export function classByScript(character: string): number {
  if (KATAKANA.test(character)) return CLASS.katakana;
  if (FREE.test(character)) return CLASS.free;
  if (HANGUL.test(character)) return CLASS.hangul;
  return WORD.test(character) ? CLASS.word : CLASS.other;
}

/** Whether a unit lies in one of the stretches; there is no combining mark in any of them. */
export function isCommon(unit: number): boolean {
  return STRETCHES.some(([from, to]) => unit >= from && unit <= to);
}
