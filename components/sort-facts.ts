import type { Fact } from '../core/topics/topic';

/** Facts in the order of their dates; those of one date stay in theirs. */
export function sortFacts(facts: readonly Fact[]): Fact[] {
  return facts.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
