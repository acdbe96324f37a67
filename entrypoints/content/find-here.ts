import { findCandidates } from '../../core/matching/find-candidates';
import type { MatchIndex } from '../../core/matching/match-index';
import type { Findable, Finder } from '../../core/published/finder';
import { runInSlices } from './slice-work';

/** Finds with an index that lies in this page. */
export function findHere(index: MatchIndex): Finder {
  function* find(texts: readonly Findable[]): Generator<void, void> {
    for (const item of texts) {
      item.hits = yield* findCandidates(item.text, index);
      yield;
    }
  }
  return { rules: index.rules, find: async (texts, signal) => runInSlices(find(texts), signal) };
}
