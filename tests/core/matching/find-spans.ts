import { findAllCandidates, findCandidates, type Hits } from '../../../core/matching/find-candidates';
import type { MatchIndex } from '../../../core/matching/match-index';

/** Where each find of a text starts and ends. */
export function findSpans(text: string, index: MatchIndex): [start: number, end: number][] {
  return spansOf(findAllCandidates(text, index));
}

/** The same with a pause after each window. */
export function findSpansInWindows(text: string, index: MatchIndex): [start: number, end: number][] {
  const search = findCandidates(text, index);
  for (;;) {
    const step = search.next();
    if (step.done) return spansOf(step.value);
  }
}

function spansOf(hits: Hits): [start: number, end: number][] {
  const spans: [number, number][] = [];
  for (let i = 0; i < hits.length; i += 3) spans.push([hits[i] ?? 0, hits[i + 1] ?? 0]);
  return spans;
}
