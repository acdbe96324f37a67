import type { TopicRef } from '../../core/topics/topic-ref';

/** No reference to a topic has more UTF-16 units. */
const REF_LIMIT = 2_000;

/** Reads what a content script sent as a reference to a topic; throws when it is none. */
export function readRef(data: unknown): TopicRef {
  if (typeof data !== 'string' || data.length > REF_LIMIT || !data.includes('#')) throw new Error('This is no topic');
  return data as TopicRef;
}
