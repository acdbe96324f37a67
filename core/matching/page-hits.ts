import type { Strength } from '../topics/topic';
import { STRENGTHS } from './compile-index';
import type { Hit } from './find-candidates';
import { type MatchIndex, POSTING } from './match-index';

/** A block of text (a paragraph, a cell, a heading) with everything that was found in it. */
export interface ScannedBlock {
  readonly text: string;
  readonly heading: boolean;
  readonly hits: readonly Hit[];
}

/** An alias found and not yet judged. */
export interface Candidate {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly topic: number;
  readonly alias: number;
  readonly strength: Strength;
  /** Written exactly as the pack has it (names), not in any case (common words). */
  readonly exact: boolean;
}

/** A context word: `owner` is a topic number, or the number of topics plus a pack number. */
export interface EvidenceHit {
  readonly start: number;
  readonly end: number;
  readonly group: number;
  readonly owner: number;
}

/** A veto's text on the page. */
export interface VetoHit {
  readonly start: number;
  readonly end: number;
  readonly veto: number;
}

/** The hits of one block, told apart. */
export interface BlockHits {
  readonly candidates: readonly Candidate[];
  readonly evidence: readonly EvidenceHit[];
  readonly vetoes: readonly VetoHit[];
}

/** Tells the hits of a block apart; among overlapping aliases the longest stays. */
export function sortHits(block: number, hits: readonly Hit[], index: MatchIndex): BlockHits {
  const candidates: Candidate[] = [];
  const evidence: EvidenceHit[] = [];
  const vetoes: VetoHit[] = [];
  for (const { start, end, posting } of hits) {
    const head = index.postings[posting] ?? 0;
    const kind = head >>> 30;
    const owner = head & 0x0fffffff;
    if (kind === POSTING.evidence) evidence.push({ start, end, group: (head >>> 28) & 3, owner });
    else if (kind === POSTING.veto) vetoes.push({ start, end, veto: owner });
    else {
      const strength = STRENGTHS[(head >>> 28) & 3] ?? 'weak';
      const exact = index.postings[posting + 1] !== 0;
      candidates.push({ block, start, end, topic: index.rules.aliasTopics[owner] ?? 0, alias: owner, strength, exact });
    }
  }
  return { candidates: keepLongest(candidates), evidence, vetoes };
}

function keepLongest(candidates: readonly Candidate[]): Candidate[] {
  const byStart = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Candidate[] = [];
  for (const candidate of byStart) {
    const last = kept.at(-1);
    if (!last || candidate.start >= last.end) kept.push(candidate);
    else if (candidate.start === last.start && candidate.end === last.end) {
      if (candidate.topic !== last.topic) kept.push(candidate);
    } else if (candidate.end - candidate.start > last.end - last.start) {
      while (kept.length > 0 && (kept.at(-1)?.end ?? 0) > candidate.start) kept.pop();
      kept.push(candidate);
    }
  }
  return kept;
}
