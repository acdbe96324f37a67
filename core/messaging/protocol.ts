import type { Hits } from '../matching/find-candidates';
import type { WireRules } from '../matching/wire-rules';
import type { CardTopic } from '../topics/card-topic';
import type { Mention } from '../topics/mention';
import type { Quiet } from '../topics/settings';
import type { TopicRef } from '../topics/topic-ref';

/** What a content script may ask of the background; nothing else is answered when a page stands behind the sender. */
export interface PageCalls {
  /** The topic for a card, or `null` when it is no longer in the store. */
  getTopic(ref: TopicRef): CardTopic | null;
  /** Injects the card's script into the frame that asks. */
  injectHint(): null;
  /**
   * For stores too big for pages: searches texts with the index that `mark` stands for (`markIndex`). Keeps nothing of them.
   * Rejects when another index has taken its place.
   */
  findMentions(mark: string, texts: readonly string[]): FoundHits;
  /** Remembers a reader's wish for less; reversible on the options page. */
  quiet(wish: Quiet): null;
  /** How often each topic is marked in this frame now; sent only when the reader wants the number shown or pages remembered. */
  reportCount(counts: readonly (readonly [TopicRef, number])[]): null;
  /** Opens the page of a topic in a new tab beside this one. */
  openTopic(ref: TopicRef): null;
}

/** What was found in some texts, in their order, and what it means. */
export interface FoundHits {
  readonly hits: readonly Hits[];
  readonly rules: WireRules;
}

/** What extension pages may ask of the background besides. */
export interface ExtensionCalls {
  /** The store was written: derive index and preferences again. Answers when open tabs can see the change. */
  storeChanged(): null;
  /** Tries once more to open a store that did not open, and to make all ready. Rejects when it still does not. */
  storeRetry(): null;
  /** Deletes a store that does not open and makes it anew from its copy. Rejects when the browser cannot delete it. */
  storeAnew(): null;
  /** Deletes everything Sidelight keeps, here and in the browser's account, and begins as on the first day. Cannot be undone. */
  storeReset(): null;
  /**
   * Asks the address of a pack for a newer version now, and answers when that is done; how it went stands in the store. With
   * the digest of a version that waits, that version is taken.
   */
  updatePack(packId: string, wanted?: string): null;
}

/** A mention as a list shows it. `id` is only good for the frame that gave it. */
export interface ListedMention {
  readonly id: number;
  readonly topic: TopicRef;
  /** The marked words. */
  readonly text: string;
  readonly reason: Mention['reason'];
}

/** What the popup and the background may ask of a frame's content script. */
export interface FrameCalls {
  listMentions(): readonly ListedMention[];
  /** Scrolls to a mention and opens its card; `false` when the page has changed and it is gone. */
  showMention(id: number): boolean;
  /** Goes to the next (1) or previous (-1) mention and opens its card with the keyboard focus in it. */
  stepMention(by: 1 | -1): boolean;
  /** Opens the card of the current mention, else of the one at the selection, else of the first in view. */
  openHint(): boolean;
}
