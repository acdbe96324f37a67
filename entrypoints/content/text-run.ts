/** A stretch of text that reads as one: text nodes that no block element parts. `offsets[i]` is where `nodes[i]` begins in `text`. */
export interface TextRun {
  readonly nodes: readonly Text[];
  readonly offsets: readonly number[];
  readonly text: string;
}

/** How many nodes are read between two pauses. */
const PAUSE_NODES = 500;

/** The run of a block that reads as one piece (`isPlain`). Yields now and then, so that a caller may pause. */
export function* readPlainRun(block: Element): Generator<void, TextRun> {
  const nodes: Text[] = [];
  const offsets: number[] = [];
  let text = '';
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push(node as Text);
    offsets.push(text.length);
    text += (node as Text).data;
    if (nodes.length % PAUSE_NODES === 0) yield;
  }
  return { nodes, offsets, text };
}

/** A place in the page: the text node, its number within the run, and an offset into it. */
export interface RunPlace {
  readonly node: Text;
  readonly index: number;
  readonly offset: number;
}

/** Where a place of the run's text lies in the page. `end` places belong to the node before. */
export function locate(run: TextRun, offset: number, end: boolean): RunPlace | undefined {
  let low = 0;
  let high = run.nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const begins = run.offsets[middle] ?? 0;
    if (end ? begins < offset : begins <= offset) low = middle;
    else high = middle - 1;
  }
  const node = run.nodes[low];
  return node && { node, index: low, offset: Math.min(offset - (run.offsets[low] ?? 0), node.length) };
}

/** Whether two runs are the same text in the same nodes. */
export function isSameRun(a: TextRun, b: TextRun): boolean {
  return a.text === b.text && a.nodes.length === b.nodes.length && a.nodes.every((node, i) => node === b.nodes[i]);
}
