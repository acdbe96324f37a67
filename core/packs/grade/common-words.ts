import { foldText } from '../../matching/fold-text';

/**
 * What a word is known as, the most telling sense of it only: a word without meaning of its own ("the"), one of the few thousand
 * that every text uses, one that most readers know, one of the dictionary; or what a name belongs to, where "nation" is a
 * country or its people and "place" any other.
 */
export const WORD_KINDS = [
  'function',
  'everyday',
  'common',
  'calendar',
  'nation',
  'place',
  'first-name',
  'surname',
  'brand',
  'name',
  'rare',
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** The words and names of ordinary text, in any of the languages that were read. */
export interface CommonWords {
  /** By the folded word; inflected forms may be missing, `findWordKind` knows their endings. */
  readonly kinds: ReadonlyMap<string, WordKind>;
}

/** How much two neighbours of a list share is one digit of this base. */
const BASE = 36;
const ENDINGS: readonly (readonly [ending: RegExp, bases: readonly string[]])[] = [
  [/'s?$/, ['']],
  [/ies$/, ['y']],
  [/(?:es|ed|er)$/, ['', 'e']],
  [/s$/, ['']],
  [/ied$/, ['y']],
  [/ing$/, ['', 'e']],
  [/ly$/, ['']],
];

/**
 * Reads word lists, one text a language: `@kind` begins a section of words in alphabetical order, each line of it one digit
 * (base 36) for how much of the word above it begins with, and the rest. What stands first wins; lines of another form are skipped.
 */
export function parseCommonWords(texts: readonly string[]): CommonWords {
  const kinds = new Map<string, WordKind>();
  for (const text of texts) {
    let kind: WordKind | undefined;
    let above = '';
    for (const line of text.split(/\r?\n/)) {
      if (line.startsWith('@')) {
        kind = WORD_KINDS.find((known) => known === line.slice(1).trim());
        above = '';
      } else if (kind && /^[0-9a-z]\S/.test(line)) {
        above = above.slice(0, Number.parseInt(line.charAt(0), BASE)) + line.slice(1);
        if (isMoreTelling(kind, kinds.get(above))) kinds.set(above, kind);
      }
    }
  }
  return { kinds };
}

/** What a single word is known as, its common endings taken off where the word itself is in no list; `undefined` for none. */
export function findWordKind(word: string, { kinds }: CommonWords): WordKind | undefined {
  const folded = foldText(word);
  return kinds.get(folded) ?? listBases(folded).flatMap((base) => kinds.get(base) ?? [])[0];
}

/** The words that a folded one may be a form of: "carries" of "carry", "stopped" of "stop". */
export function listBases(folded: string): string[] {
  return ENDINGS.flatMap(([ending, bases]) => {
    const stem = folded.replace(ending, '');
    if (stem === folded || stem.length < 3) return [];
    const forms = bases.map((base) => stem + base);
    return /([b-df-hj-np-tv-z])\1$/.test(stem) ? [...forms, stem.slice(0, -1)] : forms;
  });
}

/** A later language may know a word better: "die" is rare as an English noun and everywhere in German. */
function isMoreTelling(kind: WordKind, known: WordKind | undefined): boolean {
  return known === undefined || WORD_KINDS.indexOf(kind) < WORD_KINDS.indexOf(known);
}
