import type { Strength } from '../topics/topic';
import { CASE } from './case-pattern';
import type { Hits } from './find-candidates';
import {
  POSTING,
  POSTING_CASE_SHIFT,
  POSTING_DETAIL_SHIFT,
  POSTING_KIND_SHIFT,
  POSTING_OWNER,
  STRENGTHS,
} from './index-layout';
import type { Rules } from './rules';
import { type Span, sentenceAround } from './sentence';

/** A block of text (a paragraph, a cell, a heading) with everything that was found in it. */
export interface ScannedBlock {
  readonly text: string;
  readonly heading: boolean;
  readonly hits: Hits;
}

/** An alias found and not yet judged. */
export interface Candidate extends Span {
  readonly block: number;
  /** The sentence it stands in. */
  readonly sentence: Span;
  readonly topic: number;
  /** Its posting, which stands for the alias. */
  readonly alias: number;
  readonly strength: Strength;
  /** Written exactly as the pack has it (names), not in any case (common words). */
  readonly exact: boolean;
}

/** A context word: `owner` is a topic number, or the number of topics plus a pack number. */
export interface EvidenceHit extends Span {
  readonly group: number;
  readonly owner: number;
  /** Counts as two groups. */
  readonly decisive: boolean;
}

/** A veto's text on the page. */
export interface VetoHit extends Span {
  readonly veto: number;
}

/** The hits of one block, told apart. */
export interface BlockHits {
  readonly candidates: readonly Candidate[];
  readonly evidence: readonly EvidenceHit[];
  readonly vetoes: readonly VetoHit[];
}

/** Numbers in a list of hits for one hit: where it starts, where it ends, and its posting. */
export const HIT = 3;
const NOTHING: BlockHits = { candidates: [], evidence: [], vetoes: [] };

/** Tells the hits of a block apart; among overlapping aliases of one topic the longest stays. */
export function sortHits(number: number, { text, hits }: ScannedBlock, rules: Rules): BlockHits {
  if (hits.length === 0) return NOTHING;
  const candidates: Candidate[] = [];
  const evidence: EvidenceHit[] = [];
  const vetoes: VetoHit[] = [];
  for (let i = 0; i < hits.length; i += HIT) {
    const [start = 0, end = 0, posting = 0] = [hits[i], hits[i + 1], hits[i + 2]];
    const { kind, detail, owner, exact } = readPosting(rules.head(posting));
    if (kind === POSTING.evidence) evidence.push({ start, end, group: detail, owner, decisive: false });
    else if (kind === POSTING.decisive) evidence.push({ start, end, group: detail, owner, decisive: true });
    else if (kind === POSTING.veto) vetoes.push({ start, end, veto: owner });
    else {
      const sentence = sentenceAround(text, start, end);
      const strength = STRENGTHS[detail] ?? 'weak';
      candidates.push({ block: number, start, end, sentence, topic: owner, alias: posting, strength, exact });
    }
  }
  return { candidates: keepLongest(candidates, true), evidence, vetoes };
}

/** The parts of a posting's word. */
export function readPosting(head: number): { kind: number; detail: number; owner: number; exact: boolean } {
  return {
    kind: (head >>> POSTING_KIND_SHIFT) & 3,
    detail: (head >>> POSTING_DETAIL_SHIFT) & 3,
    owner: head & POSTING_OWNER,
    exact: ((head >>> POSTING_CASE_SHIFT) & 3) !== CASE.any,
  };
}

/**
 * Of aliases that overlap the longest, in order of their places. With `perTopic` other topics' aliases stay: only judging
 * tells whether the longer one is a mention.
 */
export function keepLongest<C extends Candidate>(candidates: readonly C[], perTopic: boolean): C[] {
  // Most blocks hold one name, and a page that changes is judged again and again.
  if (candidates.length < 2) return [...candidates];
  const byStart = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept = new Map<number, C[]>();
  for (const candidate of byStart) {
    const key = perTopic ? candidate.topic : 0;
    const row = kept.get(key) ?? [];
    kept.set(key, row);
    const last = row.at(-1);
    if (!last || candidate.start >= last.end) row.push(candidate);
    else if (candidate.start === last.start && candidate.end === last.end) {
      if (candidate.topic !== last.topic) row.push(candidate);
    } else if (candidate.end - candidate.start > last.end - last.start) {
      while (row.length > 0 && (row.at(-1)?.end ?? 0) > candidate.start) row.pop();
      row.push(candidate);
    }
  }
  return [...kept.values()].flat().sort((a, b) => a.start - b.start);
}
