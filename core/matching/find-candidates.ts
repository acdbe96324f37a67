import { ALL_CAPITALS, casePattern } from './case-pattern';
import { createFolded, foldInto } from './fold';
import { HASH_SEED, hashFirst, hashSecond, slotOf } from './hash';
import { type MatchIndex, POSTING_WORDS, SLOT_WORDS } from './match-index';
import { mayStart, tokenEnd } from './tokens';

/** A term of the index found in a text, its case rule kept. `posting` is its first word's place in the index. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly posting: number;
}

/** UTF-16 units read in one go; longer texts are read in windows so that a caller can pause between them. */
const WINDOW = 16_384;
/** UTF-16 units read before a window: what stands left of its first name, past soft hyphens and marks. */
const LEFT = 64;
const scratch = createFolded(WINDOW * 2 + LEFT);

/**
 * Every alias, evidence word and veto of `index` in `text`, in order of their start; offsets are UTF-16 units of `text`.
 * Yields after each window of text, so that a caller may stop there and go on later.
 */
export function* findCandidates(text: string, index: MatchIndex): Generator<void, Hit[]> {
  const hits: Hit[] = [];
  const reach = Math.min(WINDOW, index.rules.longest * 2 + 64);
  for (let from = 0; from < text.length; from += WINDOW) {
    if (from > 0) yield;
    const to = Math.min(text.length, from + WINDOW);
    scanWindow(text, Math.max(0, from - LEFT), from, to, Math.min(text.length, to + reach), index, hits);
  }
  return hits;
}

/** Reads from `before` (left context) and collects the hits that start in `from` to `to`. */
function scanWindow(
  text: string,
  before: number,
  from: number,
  to: number,
  until: number,
  index: MatchIndex,
  hits: Hit[],
): void {
  foldInto(text, before, until, scratch);
  const { slotCount, slots } = index;
  for (let at = 0; at < scratch.length; at++) {
    const start = scratch.starts[at] ?? 0;
    if (start >= to) return;
    if (start < from || !mayStart(scratch, at)) continue;
    let first: number = HASH_SEED.first;
    let second: number = HASH_SEED.second;
    for (let unit = at; unit < scratch.length; ) {
      const end = tokenEnd(scratch, unit);
      for (; unit < end; unit++) {
        first = hashFirst(first, scratch.units[unit] ?? 0);
        second = hashSecond(second, scratch.units[unit] ?? 0);
      }
      let goesOn = false;
      for (let slot = slotOf(first, slotCount); slots[slot * SLOT_WORDS + 1] !== 0; slot = (slot + 1) % slotCount) {
        if (slots[slot * SLOT_WORDS] !== first >>> 0) continue;
        const found = slots[slot * SLOT_WORDS + 1] ?? 0;
        const term = (found >>> 2) - 1;
        if (term >= 0 && index.checks[term] === second >>> 0) addHits(text, at, unit, term, index, hits);
        if ((found & 2) !== 0) goesOn = true;
      }
      if (!goesOn) break;
    }
  }
}

function addHits(text: string, from: number, to: number, term: number, index: MatchIndex, hits: Hit[]): void {
  const begin = index.offsets[term] ?? 0;
  const end = index.offsets[term + 1] ?? begin;
  let pattern = -1;
  for (let posting = begin; posting < end; posting += POSTING_WORDS) {
    const wanted = index.postings[posting + 1] ?? 0;
    if (wanted !== 0) {
      if (pattern < 0) pattern = casePattern(text, scratch, from, to);
      if (pattern !== wanted && pattern !== ALL_CAPITALS) continue;
    }
    hits.push({ start: scratch.starts[from] ?? 0, end: scratch.ends[to - 1] ?? 0, posting });
  }
}
