import type { PackHeader } from './pack';
import type { Topic } from './topic';
import type { TopicRef } from './topic-ref';

/** Everything a card shows about one topic, read from the store in one go. */
export interface CardTopic {
  readonly ref: TopicRef;
  readonly topic: Topic;
  readonly pack: PackHeader;
  /** The topics of `topic.related` that are in the store. */
  readonly related: readonly TopicName[];
}

/** A topic by name only, for links and lists. */
export interface TopicName {
  readonly ref: TopicRef;
  readonly name: Topic['name'];
}
