import type { PaintedMention, Painter } from './paint-mentions';

/** The mark under a point of the viewport (CSS pixels), or `undefined`. Costs the same however many marks there are. */
export function markAtPoint(painter: Painter, x: number, y: number): PaintedMention | undefined {
  const caret = caretAt(x, y);
  if (!(caret?.offsetNode instanceof Text)) return undefined;
  const { offsetNode, offset } = caret;
  return painter
    .marksIn(offsetNode)
    .find(({ range }) => holdsCaret(range, offsetNode, offset) && holdsPoint(range, x, y));
}

/** Asks for rectangles only where the caret is: a text may hold thousands of marks. */
function holdsCaret(range: StaticRange, node: Text, offset: number): boolean {
  if (range.startContainer === node && offset < range.startOffset) return false;
  return range.endContainer !== node || offset <= range.endOffset;
}

/** A live range over the same text. */
export function liveRange(range: StaticRange): Range {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

/** The caret snaps to the nearest text, so the text's own rectangles decide. */
function holdsPoint(range: StaticRange, x: number, y: number): boolean {
  try {
    const rects = liveRange(range).getClientRects();
    return [...rects].some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
  } catch (error) {
    // The page shortened the text since it was read: that mark is gone with the next pass.
    if (error instanceof DOMException) return false;
    throw error;
  }
}

function caretAt(x: number, y: number): CaretPosition | null {
  const shadowRoots: ShadowRoot[] = [];
  for (let inner = document.elementFromPoint(x, y)?.shadowRoot; inner; ) {
    shadowRoots.push(inner);
    const deeper = inner.elementFromPoint(x, y)?.shadowRoot;
    inner = deeper && deeper !== inner ? deeper : null;
  }
  return document.caretPositionFromPoint(x, y, { shadowRoots });
}
