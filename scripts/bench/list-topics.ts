import type { IndexTopic } from '../../core/matching/compile-index';
import type { Term } from './term';

/** One topic for each name, all in one pack. */
export function listTopics(terms: readonly Term[]): IndexTopic[] {
  return terms.map((term, i) => ({
    ref: `bench#t${i}` as const,
    packId: 'bench',
    kind: 'group',
    aliases: [term],
  }));
}
