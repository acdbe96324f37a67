import type { TopicRef } from '../topics/topic-ref';

/** A mark on the page, as far as other scripts of the same isolated world may know it. */
export interface LentMark {
  readonly topic: TopicRef;
  readonly range: AbstractRange;
  /** The text of the block it stands in, and where. */
  readonly block: { readonly text: string };
  readonly start: number;
  readonly end: number;
}

type ListMarks = () => readonly LentMark[];

const DOOR = Symbol.for('sidelight.marks');

/** Lends the marks of this frame, in document order, to scripts that are added to it later. */
export function lendMarks(listMarks: ListMarks): void {
  (globalThis as { [DOOR]?: ListMarks })[DOOR] = listMarks;
}

/** The marks of this frame as they are now; none where the page script does not run. */
export function lentMarks(): readonly LentMark[] {
  return (globalThis as { [DOOR]?: ListMarks })[DOOR]?.() ?? [];
}
