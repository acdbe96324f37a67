import { spansOverlap } from './spans-overlap';

/** A place in a text, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A literal text to look for, as written or in any case. */
export interface Word {
  readonly text: string;
  readonly match: 'exact' | 'caseless';
}

// The scripts left out write words without blanks between them, or glue particles to them.
const LETTER_OR_DIGIT = '[[\\p{L}\\p{N}\\p{M}]--[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}]]';
const STARTS_A_WORD = new RegExp(`^${LETTER_OR_DIGIT}`, 'v');
const ENDS_A_WORD = new RegExp(`${LETTER_OR_DIGIT}$`, 'v');

/**
 * The places of any of the words in a text, in order; of places that overlap the longest stays, then the first. Where a
 * word begins or ends with a letter or digit, none may follow on outside; Han, kana and Hangul know no such boundary,
 * inside or outside.
 */
export function findWords(text: string, words: readonly Word[]): Place[] {
  const lower = toLowerCase(text);
  const kept: Place[] = [];
  const places = words.flatMap((word) => [...findWord(text, lower, word)]);
  for (const place of places.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!kept.some((other) => spansOverlap(place, other))) kept.push(place);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Whether one of the words stands in a text. */
export function hasWord(text: string, words: readonly Word[]): boolean {
  const lower = toLowerCase(text);
  return words.some((word) => !findWord(text, lower, word).next().done);
}

function* findWord(text: string, lower: string, { text: literal, match }: Word): Generator<Place> {
  const [haystack, needle] = match === 'exact' ? [text, literal] : [lower, toLowerCase(literal)];
  for (let start = haystack.indexOf(needle); start >= 0; start = haystack.indexOf(needle, start + 1)) {
    const end = start + needle.length;
    const goesOnBefore = STARTS_A_WORD.test(literal) && ENDS_A_WORD.test(text.slice(Math.max(0, start - 2), start));
    const goesOnAfter = ENDS_A_WORD.test(literal) && STARTS_A_WORD.test(text.slice(end, end + 2));
    if (!goesOnBefore && !goesOnAfter) yield { start, end };
  }
}

/** Lower case of the same length, so that offsets stay true: the few characters that would grow are kept. */
function toLowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join('');
}
