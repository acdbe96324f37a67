import { type TopicRef, topicRef } from '../topics/topic-ref';
import { db } from './database';

/** The topics that the reader switched off one by one. */
export async function listTopicsOff(): Promise<ReadonlySet<TopicRef>> {
  const states = await db.topicStates.filter(({ off }) => off).toArray();
  return new Set(states.map(({ packId, topicId }) => topicRef(packId, topicId)));
}
