import { liveRange } from './mark-at-point';
import type { PaintedMention, Painter } from './paint-mentions';

/** Going from mark to mark by keyboard or from a list. */
export interface MentionWalk {
  /** The mark after (1) or before (-1) the last one reached, round the page's end. */
  readonly step: (by: 1 | -1) => PaintedMention | undefined;
  /** The mark with this id. */
  readonly find: (id: number) => PaintedMention | undefined;
  /** The mark reached last, else the one at the selection, else the first in view, else the first. */
  readonly nearest: () => PaintedMention | undefined;
  /** Remembers and shows where the reader is. */
  readonly reach: (mark: PaintedMention) => void;
}

/** A walk over the marks of `painter`. */
export function createMentionWalk(painter: Painter): MentionWalk {
  let reached: number | undefined;
  const find = (id: number | undefined) => painter.marks().find((mark) => mark.id === id);
  return {
    step: (by) => {
      const marks = painter.marks();
      const at = marks.findIndex(({ id }) => id === reached);
      if (at < 0) return by === 1 ? (marks.find(isInView) ?? marks[0]) : marks.at(-1);
      return marks[(at + by + marks.length) % marks.length];
    },
    find,
    nearest: () => {
      const marks = painter.marks();
      return find(reached) ?? marks.find(isSelected) ?? marks.find(isInView) ?? marks[0];
    },
    reach: (mark) => {
      reached = mark.id;
      painter.point(mark);
      if (!isInView(mark)) mark.range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    },
  };
}

function isSelected({ range }: PaintedMention): boolean {
  const selection = document.getSelection();
  return selection !== null && selection.rangeCount > 0 && selection.containsNode(range.startContainer, true);
}

function isInView({ range }: PaintedMention): boolean {
  const { top, bottom, width } = liveRange(range).getBoundingClientRect();
  return width > 0 && top >= 0 && bottom <= innerHeight;
}
