import { passes } from './bloom';
import { CLASS } from './character-class';
import {
  BLANK,
  CAPITAL,
  CLASS_SHIFT,
  expansionAt,
  KIND,
  KIND_SHIFT,
  learnUnit,
  PLAIN_SIGN,
  PLAIN_WORD,
  unitTable,
} from './fold';
import { bloomMask, capitalKey, HASH_SEED, hashFirst, spread, wholeKey } from './hash';
import { HAS_SINGLE, STARTS_WITH_SIGN } from './index-layout';
import type { MatchIndex } from './match-index';
import { createCursor, readToken, startCursor } from './read-token';
import { composeClusters, partHashtag, type Rewritten } from './rewrite-text';
import { keyAfter, pairKey, unknownAfter } from './term-start';
import { walkNames } from './walk-names';

/**
 * The finds of one text, three numbers each: where it starts, where it ends (UTF-16 units), and its posting in the index.
 * In order of their starts; case rules are kept already.
 */
export type Hits = readonly number[];

/** UTF-16 units read in one go; longer texts are read in windows so that a caller can pause between them. */
const WINDOW = 16_384;
const HASH_SIGN = 35;
const HASHTAG = /#[\p{L}\p{N}_]+/uy;
const NO_HITS: Hits = [];
const ARABIC_FROM = 0x0620;
const ARABIC_TO = 0x064a;
const BLANK_ENTRY = (KIND.blank << KIND_SHIFT) | BLANK;
/** What `scan` gives when a text holds clusters that have to be composed first. */
const COMPOSE = -1;

const cursor = createCursor();

/** Every alias, evidence word and veto of `index` in `text`. Yields after each window, so that a caller may go on later. */
export function* findCandidates(text: string, index: MatchIndex): Generator<void, Hits> {
  const hits: number[] = [];
  for (let at = scan(text, index, 0, WINDOW, hits); ; at = scan(text, index, at, at + WINDOW, hits)) {
    if (at === COMPOSE) return findInComposed(text, index);
    if (at >= text.length) break;
    yield;
  }
  return hits.length > 0 ? hits : NO_HITS;
}

/** All candidates of a text in one go, without pauses. */
export function findAllCandidates(text: string, index: MatchIndex): Hits {
  const hits: number[] = [];
  if (scan(text, index, 0, text.length, hits) === COMPOSE) return findInComposed(text, index);
  return hits.length > 0 ? hits : NO_HITS;
}

function findInComposed(text: string, index: MatchIndex): Hits {
  const hits = findInRewritten(composeClusters(text), index);
  if (!hits) throw new Error('A composed text has to be composed again');
  return hits;
}

/** The hits of a rewritten text at the places of the original; `null` when it has to be composed first. */
function findInRewritten({ text, starts, ends }: Rewritten, index: MatchIndex): Hits | null {
  const hits: number[] = [];
  if (scan(text, index, 0, text.length, hits) === COMPOSE) return null;
  for (let i = 0; i < hits.length; i += 3) {
    hits[i] = starts[hits[i] ?? 0] ?? 0;
    hits[i + 1] = ends[(hits[i + 1] ?? 1) - 1] ?? 0;
  }
  return hits;
}

/** Collects what starts between `from` and about `until`, where another call may go on; gives that place. */
function scan(text: string, index: MatchIndex, from: number, until: number, hits: number[]): number {
  const { length } = text;
  const { bloom, bloomShift } = index;
  const signs = (index.flags & STARTS_WITH_SIGN) !== 0;
  let at = from;
  let before: number = CLASS.other;
  while (at < length) {
    if (at >= until && before !== CLASS.hangul) return at;
    const start = at;
    const unit = text.charCodeAt(at);
    let entry = (unitTable[unit] as number) || learnUnit(unit);
    if (entry >= PLAIN_WORD) {
      let hash: number = HASH_SEED.first;
      let seen = 0;
      do {
        hash = hashFirst(hash, entry & 0xffff);
        seen |= entry;
        if (++at === length) break;
        entry = unitTable[text.charCodeAt(at)] as number;
      } while (entry >= PLAIN_WORD);
      if (at < length && entry < PLAIN_SIGN) {
        readToken(text, startCursor(cursor, start, index.salt));
        at = cursor.next;
        hash = cursor.first;
        seen = CAPITAL;
      }
      // The filter is asked right here and not through `passes`: this is done once a word.
      let key = spread(hash);
      let mask = bloomMask(key);
      let passed = ((bloom[key >>> bloomShift] as number) & mask) === mask;
      if (!passed && (seen & CAPITAL) !== 0) {
        key = spread(capitalKey(hash));
        mask = bloomMask(key);
        passed = ((bloom[key >>> bloomShift] as number) & mask) === mask;
      }
      if (passed && isWholeOrContinued(text, at, hash, index)) walkNames(text, start, index, hits);
      if (unit >= ARABIC_FROM && unit <= ARABIC_TO) scanArabicWord(text, start, at, index, hits);
      before = CLASS.word;
      if (entry === BLANK_ENTRY) {
        at++;
        before = CLASS.other;
      }
      continue;
    }
    const kind = entry >> KIND_SHIFT;
    if (kind === KIND.blank || kind === KIND.hyphen) {
      at++;
      before = CLASS.other;
    } else if (kind === KIND.plain) {
      const found = (entry >> CLASS_SHIFT) & 7;
      if (found === CLASS.katakana) {
        readToken(text, startCursor(cursor, start, index.salt));
        at = cursor.next;
        if (mayBeginName(text, at, cursor.first, index)) walkNames(text, start, index, hits);
      } else {
        at++;
        const inside = found === CLASS.hangul ? before === CLASS.hangul : found === CLASS.other && !signs;
        if (!inside && mayStartWith(text, start, entry & 0xffff, index)) walkNames(text, start, index, hits);
        if (unit === HASH_SIGN) scanHashtag(text, start, index, hits);
      }
      before = found;
    } else if (kind === KIND.many) {
      const found = expansionAt(text, at).kind;
      readToken(text, startCursor(cursor, start, index.salt));
      at = cursor.next;
      const isRun = found === CLASS.word || found === CLASS.katakana;
      if (isRun ? mayBeginName(text, at, cursor.first, index) : found !== CLASS.other || signs) {
        walkNames(text, start, index, hits);
      }
      before = found;
    } else if (kind === KIND.rare) return COMPOSE;
    else at++;
  }
  return at;
}

/** Whether a name may start with a character that folds to `unit`, judged by it and the one behind it. */
function mayStartWith(text: string, start: number, unit: number, index: MatchIndex): boolean {
  const pair = pairKey(text, start);
  if (pair === undefined || passes(index, pair)) return true;
  return (index.flags & HAS_SINGLE) !== 0 && passes(index, hashFirst(HASH_SEED.first, unit));
}

/** Whether some name begins with this word, be it that it has to have a capital. */
function mayBeginName(text: string, next: number, first: number, index: MatchIndex): boolean {
  return (passes(index, first) || passes(index, capitalKey(first))) && isWholeOrContinued(text, next, first, index);
}

/** Whether a first word is a name, or begins one that goes on as the text does: "the" begins many names, "the ag" few. */
function isWholeOrContinued(text: string, next: number, first: number, index: MatchIndex): boolean {
  if (passes(index, wholeKey(first))) return true;
  const key = keyAfter(text, next, first);
  return key === undefined || passes(index, key) || passes(index, unknownAfter(first));
}

/** Names behind the conjunctions, prepositions and the article that Arabic writes together with the next word. */
function scanArabicWord(text: string, start: number, end: number, index: MatchIndex, hits: number[]): void {
  let at = start;
  for (const clitics of ['وف', 'بكلس', 'ا']) {
    if (!clitics.includes(text.charAt(at))) continue;
    if (clitics === 'ا' && text.charAt(at + 1) !== 'ل') return;
    at += clitics === 'ا' ? 2 : 1;
    if (end - at < 3) return;
    readToken(text, startCursor(cursor, at, index.salt));
    if (passes(index, cursor.first) || passes(index, capitalKey(cursor.first))) walkNames(text, at, index, hits);
  }
}

/** Names in the parts of a hashtag such as `#OPMHack`. */
function scanHashtag(text: string, start: number, index: MatchIndex, hits: number[]): void {
  HASHTAG.lastIndex = start;
  const tag = HASHTAG.exec(text)?.[0];
  const parted = tag && partHashtag(tag);
  if (!parted) return;
  // A tag with pieces to compose is met again when the whole text has been composed.
  const found = findInRewritten(parted, index) ?? NO_HITS;
  for (let i = 0; i < found.length; i += 3) {
    hits.push(start + (found[i] ?? 0), start + (found[i + 1] ?? 0), found[i + 2] ?? 0);
  }
}
