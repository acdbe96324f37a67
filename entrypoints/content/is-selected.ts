import { liveRange } from './mark-at-point';

/** Whether the reader has selected some of the text in `range`: then it is being worked with, and not asked about. */
export function isSelected(range: StaticRange): boolean {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return false;
  const selected = selection.getRangeAt(0);
  // Ranges of two trees cannot be compared.
  if (selected.startContainer.getRootNode() !== range.startContainer.getRootNode()) return false;
  const marked = liveRange(range);
  return (
    selected.compareBoundaryPoints(Range.START_TO_END, marked) > 0 &&
    selected.compareBoundaryPoints(Range.END_TO_START, marked) < 0
  );
}
