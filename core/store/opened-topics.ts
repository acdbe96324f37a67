import type { Topic } from '../topics/topic';
import { parseTopicRef, type TopicRef } from '../topics/topic-ref';
import { db } from './database';
import { digestTopic } from './topic-digest';

/** Remembers what a topic said when the reader opened it; gives whether it said something else the time before. */
export async function noteOpened(ref: TopicRef, topic: Topic): Promise<boolean> {
  const { packId, topicId } = parseTopicRef(ref);
  const digest = digestTopic(topic);
  return db.transaction('rw', db.openedTopics, async () => {
    const before = await db.openedTopics.get([packId, topicId]);
    if (before?.digest === digest) return false;
    await db.openedTopics.put({ packId, topicId, digest });
    return before !== undefined;
  });
}

/** Forgets which topics were opened. */
export async function forgetOpened(): Promise<void> {
  await db.openedTopics.clear();
}
