import type { TopicRef } from '../../../../core/topics/topic-ref';

/** A topic as the list shows and filters it. */
export interface TopicRow {
  readonly ref: TopicRef;
  readonly packId: string;
  readonly name: string;
  /** Names and shown aliases, folded, one a line. */
  readonly folded: string;
  /** The reader changed what the pack says. */
  readonly edited: boolean;
  /** The reader wrote it. */
  readonly own: boolean;
  readonly private: boolean;
}
