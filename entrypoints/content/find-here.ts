import { findCandidates, type Hits } from '../../core/matching/find-candidates';
import type { MatchIndex } from '../../core/matching/match-index';
import type { Findable, Finder } from '../../core/published/finder';
import { runInSlices } from './slice-work';

/** Stands between two texts that are searched together; no name holds it. */
const EDGE = '\u0001';
/** So much text is searched together, in UTF-16 units: one long text costs less than many short ones. */
const BATCH_UNITS = 16_384;
const NO_HITS: Hits = [];

/** Finds with an index that lies in this page. */
export function findHere(index: MatchIndex): Finder {
  function* find(items: readonly Findable[]): Generator<void, void> {
    for (let from = 0; from < items.length; ) {
      const batch = takeBatch(items, from);
      from += batch.length;
      handOut(yield* findCandidates(batch.map(({ text }) => text).join(EDGE), index), batch);
      yield;
    }
  }
  return { rules: index.rules, find: async (items, signal) => runInSlices(find(items), signal) };
}

function takeBatch(items: readonly Findable[], from: number): readonly Findable[] {
  let units = 0;
  let to = from;
  while (to < items.length && units < BATCH_UNITS) units += items[to++]?.text.length ?? 0;
  return items.slice(from, to);
}

/** Gives each text the hits that lie in it, told from its own start. */
function handOut(found: Hits, batch: readonly Findable[]): void {
  let begins = 0;
  let at = 0;
  for (const item of batch) {
    const ends = begins + item.text.length;
    const hits: number[] = [];
    for (; at < found.length && (found[at] ?? 0) < ends; at += 3) {
      hits.push((found[at] ?? 0) - begins, (found[at + 1] ?? 0) - begins, found[at + 2] ?? 0);
    }
    item.hits = hits.length > 0 ? hits : NO_HITS;
    begins = ends + EDGE.length;
  }
}
