import { findAllCandidates, findCandidates } from '../../core/matching/find-candidates';
import type { MatchIndex } from '../../core/matching/match-index';
import type { Findable, Finder } from '../../core/published/finder';
import { runInSlices } from './slice-work';

/** How much text is searched between two looks at the clock, in UTF-16 units. */
const PAUSE_UNITS = 16_384;

/** Finds with an index that lies in this page. */
export function findHere(index: MatchIndex): Finder {
  function* find(texts: readonly Findable[]): Generator<void, void> {
    let units = 0;
    for (const item of texts) {
      const { length } = item.text;
      item.hits = length > PAUSE_UNITS ? yield* findCandidates(item.text, index) : findAllCandidates(item.text, index);
      units += length;
      if (units < PAUSE_UNITS) continue;
      units = 0;
      yield;
    }
  }
  return { rules: index.rules, find: async (texts, signal) => runInSlices(find(texts), signal) };
}
