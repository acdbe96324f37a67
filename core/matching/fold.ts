import { CLASS, classOf, isCommon } from './character-class';

/**
 * What a UTF-16 unit does when a text is read for names. The order counts: a letter or digit that folds by itself has the
 * highest entries, so that one comparison tells it; from `blank` on a unit ends a run of letters for certain.
 */
export const KIND = { unknown: 0, drop: 1, mark: 2, many: 3, rare: 4, blank: 5, hyphen: 6, plain: 7 } as const;

/** Where the parts of an entry stand: folded unit in bits 0 to 15, class from bit 18, two case flags, kind from bit 21. */
export const CAPITAL = 1 << 16;
export const SMALL = 1 << 17;
export const CLASS_SHIFT = 18;
export const KIND_SHIFT = 21;
/** From this entry on: what ends a run of letters; from this one on: a letter or digit that folds by itself. */
export const PLAIN_SIGN = KIND.blank << KIND_SHIFT;
export const PLAIN_WORD = (KIND.plain << KIND_SHIFT) | (CLASS.word << CLASS_SHIFT);
/** The folded unit of every blank and hyphen. */
export const BLANK = 32;

/** A character that folds to several units, or lies beyond the first plane. */
export interface Expansion {
  readonly folded: string;
  /** UTF-16 units of the original. */
  readonly size: number;
  /** The class all its units share; `CLASS.other` when they differ. */
  readonly kind: number;
  /** `CAPITAL`, `SMALL` or 0, as in a table entry. */
  readonly flags: number;
}

// Of the combining marks only those are dropped that a writer may leave out; Indic and Thai vowel signs are letters.
const MARK = /[\p{Script=Inherited}\u0591-\u05bd\u05bf-\u05c2\u064b-\u065f\u0670]/u;
const IGNORED = /[\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const SPACE = /[\s\u00b7\u30fb\uff65]/u;
const HYPHEN = /[-\u2010-\u2013\u2212\ufe63\uff0d]/u;
/** Units that fold only together with their neighbours: kana voicing marks and the letters Hangul syllables are made of. */
const RARE = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u3099\u309a\uff9e\uff9f]/;
/** Latin, Greek and Cyrillic as most pages write them; the pattern is for the rest. */
const LETTERS_WITH_MARKS = { from: 0x61, to: 0x45f } as const;
const STRIPPED_SCRIPTS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
/** Longest expansion taken; the few longer signs stay as they are. */
const MAX_EXPANSION = 4;
const SPECIAL: ReadonlyMap<string, string> = new Map([
  ...Array.from('‘’‛ʼ′', (quote): [string, string] => [quote, "'"]),
  ...Array.from('“”„«»', (quote): [string, string] => [quote, '"']),
  ...Array.from('أإآٱ', (alef): [string, string] => [alef, 'ا']),
  ['ى', 'ي'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['ς', 'σ'],
]);

/** One entry a UTF-16 unit, 0 until `learnUnit` was called for it. */
export const unitTable = new Int32Array(65_536);
const expansions = new Map<number, Expansion>();

/** The entry of a UTF-16 unit. */
export function entryOf(unit: number): number {
  return unitTable[unit] || learnUnit(unit);
}

/** Fills the entry of a unit met for the first time. */
export function learnUnit(unit: number): number {
  const entry = describeUnit(String.fromCharCode(unit));
  unitTable[unit] = entry;
  return entry;
}

/** The character at `at`, whose unit is of kind `many`. */
export function expansionAt(text: string, at: number): Expansion {
  const point = text.codePointAt(at) ?? 0;
  let expansion = expansions.get(point);
  if (!expansion) {
    const character = String.fromCodePoint(point);
    const folded = foldCharacter(character);
    expansion = {
      folded,
      size: character.length,
      kind: sharedClass(folded),
      flags: caseOf(character.normalize('NFKC')),
    };
    expansions.set(point, expansion);
  }
  return expansion;
}

function describeUnit(character: string): number {
  const unit = character.charCodeAt(0);
  if (unit >= 0xd800 && unit <= 0xdfff) return KIND.many << KIND_SHIFT;
  if (RARE.test(character)) return KIND.rare << KIND_SHIFT;
  if (IGNORED.test(character)) return KIND.drop << KIND_SHIFT;
  if (!isCommon(unit) && MARK.test(character)) return KIND.mark << KIND_SHIFT;
  if (SPACE.test(character)) return (KIND.blank << KIND_SHIFT) | BLANK;
  if (HYPHEN.test(character)) return (KIND.hyphen << KIND_SHIFT) | BLANK;
  const folded = foldCharacter(character);
  if (folded.length !== 1) return KIND.many << KIND_SHIFT;
  return (KIND.plain << KIND_SHIFT) | (classOf(folded) << CLASS_SHIFT) | caseOf(character) | folded.charCodeAt(0);
}

function caseOf(character: string): number {
  if (character !== character.toLowerCase()) return CAPITAL;
  return character === character.toUpperCase() ? 0 : SMALL;
}

function sharedClass(folded: string): number {
  const [first = CLASS.other, ...others] = Array.from(folded, classOf);
  return others.every((kind) => kind === first) ? first : CLASS.other;
}

function foldCharacter(character: string): string {
  const lower = (SPECIAL.get(character) ?? character).normalize('NFKC').toLowerCase();
  const special = SPECIAL.get(lower) ?? lower;
  if (special.length > MAX_EXPANSION) return character;
  const stripped = stripMarks(special);
  return SPECIAL.get(stripped) ?? stripped;
}

function stripMarks(text: string): string {
  const decomposed = text.normalize('NFD');
  const first = text.charCodeAt(0);
  if (decomposed === text && text.length === 1 && isCommon(first)) return text;
  if (first >= LETTERS_WITH_MARKS.from && first <= LETTERS_WITH_MARKS.to)
    return decomposed.replace(/[\u0300-\u036f]/g, '');
  return STRIPPED_SCRIPTS.test(text) ? decomposed.replace(/\p{Mn}/gu, '') : text;
}
