import type { PackHeader } from './pack';
import type { Text } from './text';
import type { Topic } from './topic';
import type { TopicRef } from './topic-ref';

/** One topic with what its pack says about itself, read from the store in one go. */
export interface TopicInPack {
  readonly ref: TopicRef;
  readonly topic: Topic;
  readonly pack: PackHeader;
  /** The topics of `topic.related` that are in the store. */
  readonly related: readonly TopicName[];
}

/** Everything a card shows about one topic. */
export interface CardTopic extends TopicInPack {
  /** Topics of other packs, or of the same one, that go by the same name. */
  readonly namesakes: readonly Namesake[];
  /** Its text has changed since the reader last opened it. */
  readonly isNew?: true;
}

/** Another topic of the same name, with what its pack is called. */
export interface Namesake extends TopicName {
  readonly packName: Text;
}

/** A topic by name only, for links and lists. */
export interface TopicName {
  readonly ref: TopicRef;
  readonly name: Topic['name'];
}
