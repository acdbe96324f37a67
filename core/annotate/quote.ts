import type { TopicRef } from '../topics/topic-ref';

/** Offsets into the `textContent` of a document's body, in UTF-16 units. */
export interface TextPosition {
  readonly start: number;
  readonly end: number;
}

/** A mention in the words of its page, so that it can be found there again. */
export interface Quote {
  readonly topic: TopicRef;
  readonly exact: string;
  /** What stands right before and after in the page's text. */
  readonly prefix: string;
  readonly suffix: string;
  /** Missing inside a shadow tree, which is no part of the body's text. */
  readonly position?: TextPosition;
  /** The same place for a reader: what its own paragraph says around it, with `…` where that was cut. */
  readonly passage: string;
}

/** What a frame says when it is asked for its mentions. */
export interface FrameQuotes {
  readonly url: string;
  readonly title: string;
  readonly quotes: readonly Quote[];
}
