import { parentOf, roleOf } from './node-role';

/** A stretch of text that reads as one: text nodes that no block element parts. `offsets[i]` is where `nodes[i]` begins in `text`. */
export interface TextRun {
  readonly nodes: readonly Text[];
  readonly offsets: readonly number[];
  readonly text: string;
  readonly heading: boolean;
}

/** The run that `member` belongs to, read afresh. */
export function readRun(member: Text): TextRun {
  let first = member;
  for (let node = neighbour(member, 'previous'); node; node = neighbour(node, 'previous')) {
    if (node instanceof Text) first = node;
  }
  const nodes: Text[] = [];
  const offsets: number[] = [];
  let text = '';
  for (let node: Node | null = first; node; node = neighbour(node, 'next')) {
    if (node instanceof Text) {
      nodes.push(node);
      offsets.push(text.length);
      text += node.data;
    } else text += '\n';
  }
  return { nodes, offsets, text, heading: isHeading(first) };
}

/** Where a place of the run's text lies in the page. `end` places belong to the node before. */
export function locate(run: TextRun, offset: number, end: boolean): { node: Text; offset: number } | undefined {
  let low = 0;
  let high = run.nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const begins = run.offsets[middle] ?? 0;
    if (end ? begins < offset : begins <= offset) low = middle;
    else high = middle - 1;
  }
  const node = run.nodes[low];
  return node && { node, offset: Math.min(offset - (run.offsets[low] ?? 0), node.length) };
}

/** The next text or line break of the same run in one direction. */
export function neighbour(from: Node, direction: 'next' | 'previous'): Text | Element | null {
  const sibling = direction === 'next' ? 'nextSibling' : 'previousSibling';
  const child = direction === 'next' ? 'firstChild' : 'lastChild';
  let node: Node = from;
  for (;;) {
    while (!node[sibling]) {
      const parent = node.parentNode;
      if (!(parent instanceof Element) || roleOf(parent) !== 'inline') return null;
      node = parent;
    }
    node = node[sibling];
    for (;;) {
      if (node instanceof Text) return node;
      if (!(node instanceof Element)) break;
      const role = roleOf(node);
      if (role === 'block') return null;
      if (role === 'skip') break;
      if (node.localName === 'br') return node;
      const inner: Node | null = node[child];
      if (!inner) break;
      node = inner;
    }
  }
}

function isHeading(text: Text): boolean {
  for (let node = parentOf(text); node instanceof Element; node = parentOf(node)) {
    if (/^h[1-6]$/.test(node.localName) || node.getAttribute('role') === 'heading') return true;
    if (roleOf(node) === 'block') return false;
  }
  return false;
}
