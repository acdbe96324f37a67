import type { TopicRef } from '../topics/topic-ref';

/** The address of a topic's page inside the extension. */
export function topicPagePath(ref: TopicRef | string): `/topic.html${string}` {
  return `/topic.html?topic=${encodeURIComponent(ref)}`;
}
