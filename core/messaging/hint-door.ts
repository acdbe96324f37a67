import type { Reason } from '../topics/mention';
import type { TopicRef } from '../topics/topic-ref';

/** What the page script asks the card's script to show. */
export interface HintRequest {
  readonly topic: TopicRef;
  readonly reason: Reason;
  /** The marked words, live as long as the card is open. */
  readonly range: Range;
  /** True when a key opened it: focus moves into the card and returns on Esc. */
  readonly byKeyboard: boolean;
  /** The pointer came onto the card or left it. */
  onPointerInside(inside: boolean): void;
  /** The card is gone, whatever closed it. */
  onClosed(): void;
  /** The reader wants no marks on this page until it is loaded again. */
  onHidePage(): void;
}

/** The card's script in the same isolated world, reached through `hintDoor()`. */
export interface HintDoor {
  show(request: HintRequest): void;
  hide(): void;
}

const DOOR = Symbol.for('sidelight.hint');

/** The card's script of this frame, once it has been injected. */
export function hintDoor(): HintDoor | undefined {
  return (globalThis as { [DOOR]?: HintDoor })[DOOR];
}

/** Makes the card reachable for the page script of the same isolated world. */
export function openHintDoor(door: HintDoor): void {
  (globalThis as { [DOOR]?: HintDoor })[DOOR] = door;
}
