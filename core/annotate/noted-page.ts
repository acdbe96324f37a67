import type { TopicInPack } from '../topics/card-topic';
import type { Quote } from './quote';

/** A page and what was found on it, for writing it down. */
export interface NotedPage {
  readonly url: string;
  readonly title: string;
  readonly readAt: Date;
}

/** A mention with all that is known of its topic. */
export interface NotedMention extends Quote {
  /** Address of the document it stands in: the page, or a frame of it. */
  readonly url: string;
  readonly card: TopicInPack;
}
