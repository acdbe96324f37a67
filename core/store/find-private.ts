import { parseTopicRef, type TopicRef } from '../topics/topic-ref';
import { db } from './database';

/** Those of `refs` that the reader keeps private. */
export async function findPrivate(refs: readonly TopicRef[]): Promise<ReadonlySet<TopicRef>> {
  const keys = refs.map((ref): [string, string] => {
    const { packId, topicId } = parseTopicRef(ref);
    return [packId, topicId];
  });
  const edits = await db.edits.bulkGet(keys);
  return new Set(refs.filter((_, i) => edits[i]?.private));
}
