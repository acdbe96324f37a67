import type { Quote } from '../../core/annotate/quote';
import type { LentMark } from '../../core/messaging/mark-door';
import { dropHalves } from './drop-halves';
import { findOffsets } from './find-offsets';
import { quotePassage } from './quote-passage';

/** How much is quoted before and after a mention, as other annotation tools do. */
const CONTEXT_UNITS = 32;

/** The text that a mark is a part of, and where its text nodes begin in it. */
interface RootText {
  readonly text: string;
  readonly offsets: ReadonlyMap<Node, number>;
}

/**
 * Quotes the marks of this document. The text counted is the `textContent` of the body in UTF-16 units, scripts and hidden parts
 * included: the standard leaves the text open and counts code points, but this is what Hypothesis and its readers do, and a
 * position that they read differently would be worth nothing. Marks whose text has left the page are left out.
 */
export function readQuotes(marks: readonly LentMark[]): Quote[] {
  const roots = readRoots(marks);
  return marks.flatMap((mark) => {
    const root = rootOf(mark);
    const found = root && roots.get(root);
    return found ? quoteMark(mark, found, root === document.body) : [];
  });
}

function quoteMark(mark: LentMark, { text, offsets }: RootText, isBody: boolean): Quote | [] {
  const { startContainer, startOffset, endContainer, endOffset } = mark.range;
  const from = offsets.get(startContainer);
  const to = offsets.get(endContainer);
  if (from === undefined || to === undefined) return [];
  const start = from + startOffset;
  const end = to + endOffset;
  if (start >= end || startOffset > lengthOf(startContainer) || endOffset > lengthOf(endContainer)) return [];
  return {
    topic: mark.topic,
    exact: text.slice(start, end),
    prefix: dropHalves(text.slice(Math.max(0, start - CONTEXT_UNITS), start)),
    suffix: dropHalves(text.slice(end, end + CONTEXT_UNITS)),
    passage: quotePassage(mark.block.text, mark.start, mark.end),
    ...(isBody ? { position: { start, end } } : {}),
  };
}

function readRoots(marks: readonly LentMark[]): Map<Node, RootText> {
  const wanted = new Map<Node, Set<Node>>();
  for (const mark of marks) {
    const root = rootOf(mark);
    if (!root) continue;
    const nodes = wanted.get(root) ?? new Set();
    wanted.set(root, nodes.add(mark.range.startContainer).add(mark.range.endContainer));
  }
  const roots = new Map<Node, RootText>();
  for (const [root, nodes] of wanted) {
    roots.set(root, { text: root.textContent ?? '', offsets: findOffsets(root, nodes) });
  }
  return roots;
}

/** The body, or the shadow tree that a mark stands in. */
function rootOf({ range }: LentMark): Node | null {
  const root = range.startContainer.getRootNode();
  return root === document ? document.body : root;
}

function lengthOf(node: Node): number {
  return node.nodeValue?.length ?? 0;
}
