import type { EvidenceGroup, Strength } from './topic';
import type { TopicRef } from './topic-ref';

/** Why a mention was accepted, in a form that can be shown in any language. */
export interface Reason {
  /** The text form that was found, as it stands on the page. */
  readonly alias: string;
  readonly strength: Strength;
  /** Context words as they stand on the page, first of each group. */
  readonly evidence: readonly { readonly group: EvidenceGroup; readonly word: string }[];
  /** Set when the topic had been recognised a few paragraphs away and this place follows it. */
  readonly follows?: string;
}

/** An alias found and accepted; `start` and `end` are UTF-16 offsets into the text that was read. */
export interface Mention {
  readonly topic: TopicRef;
  readonly start: number;
  readonly end: number;
  readonly reason: Reason;
}
