import type { Reason } from '../topics/mention';
import type { CardLook } from '../topics/settings';
import type { TopicRef } from '../topics/topic-ref';
import type { ask } from './send';

/**
 * The extension, lent to the card's script by the page script of the same isolated world, so that the browser's API is
 * bundled once.
 */
export interface ExtensionLink {
  readonly ask: typeof ask;
  readonly getMessage: (key: string, substitutions?: readonly string[]) => string;
  /** Whether the extension was updated, switched off or removed under this page. */
  readonly isGone: () => boolean;
}

/** What the page script asks the card's script to show. */
export interface HintRequest {
  readonly topic: TopicRef;
  readonly reason: Reason;
  /** The marked words, live as long as the card is open. */
  readonly range: Range;
  /** True when a key opened it: focus moves into the card and returns on Esc. */
  readonly byKeyboard: boolean;
  /** Where the pointer is that rested on the words, in CSS pixels of the viewport: the card has to be within its reach. */
  readonly pointer?: { readonly x: number; readonly y: number } | undefined;
  readonly look: CardLook;
  /** The pointer came onto the card or left it. */
  onPointerInside(inside: boolean): void;
  /** The card is gone, whatever closed it, or it was pinned: the pointer has no more to do with it. */
  onClosed(): void;
  /** The reader wants no marks on this page until it is loaded again. */
  onHidePage(): void;
}

/** The card's script in the same isolated world, reached through `hintDoor()`. */
export interface HintDoor {
  show(request: HintRequest): void;
  /** Closes the card that is open, but none that is pinned. */
  hide(): void;
  /** Closes every card. */
  end(): void;
}

const DOOR = Symbol.for('sidelight.hint');
const LINK = Symbol.for('sidelight.extension');

/** The card's script of this frame, once it has been injected. */
export function hintDoor(): HintDoor | undefined {
  return (globalThis as { [DOOR]?: HintDoor })[DOOR];
}

/** Makes the card reachable for the page script of the same isolated world. */
export function openHintDoor(door: HintDoor): void {
  (globalThis as { [DOOR]?: HintDoor })[DOOR] = door;
}

/** Lends the extension to the card's script. */
export function lendExtension(link: ExtensionLink): void {
  (globalThis as { [LINK]?: ExtensionLink })[LINK] = link;
}

/** The extension as the page script lent it. Throws when there is no page script in this world. */
export function lentExtension(): ExtensionLink {
  const link = (globalThis as { [LINK]?: ExtensionLink })[LINK];
  if (!link) throw new Error('The page script has lent no extension');
  return link;
}
