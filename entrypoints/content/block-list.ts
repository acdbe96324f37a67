import type { Block } from './block';

/** The living blocks of a document in document order. */
export interface BlockList {
  readonly all: () => readonly Block[];
  /** Puts new blocks in their places and drops those the page has taken away. */
  readonly merge: (fresh: readonly Block[]) => void;
}

/** An empty list. */
export function createBlockList(): BlockList {
  let blocks: readonly Block[] = [];
  const merge = (added: readonly Block[]): void => {
    const standing = blocks.filter(isStanding);
    const fresh = added.filter(isStanding).sort(compareBlocks);
    const merged: Block[] = [];
    let taken = 0;
    for (const block of fresh) {
      const place = findPlace(standing, block, taken);
      while (taken < place) merged.push(standing[taken++] as Block);
      merged.push(block);
    }
    while (taken < standing.length) merged.push(standing[taken++] as Block);
    blocks = merged;
  };
  return { all: () => blocks, merge };
}

/** A block that is out of the document cannot be compared with others; when it comes back it is read anew. */
function isStanding(block: Block): boolean {
  if (!block.anchor.isConnected) block.alive = false;
  return block.alive;
}

/** How many of `blocks`, `from` of them at least, stand before `block`. */
function findPlace(blocks: readonly Block[], block: Block, from: number): number {
  let low = from;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareBlocks(blocks[middle] as Block, block) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareBlocks(a: Block, b: Block): number {
  if (a.anchor === b.anchor) return 0;
  const position = a.anchor.compareDocumentPosition(b.anchor);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) return compareTrees(a.anchor, b.anchor);
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Order across shadow trees: what is in a tree comes after its host and before the host's children. */
function compareTrees(a: Node, b: Node): number {
  const wayToA = wayFromTop(a);
  const wayToB = wayFromTop(b);
  for (let depth = 0; ; depth++) {
    const one = wayToA[depth];
    const other = wayToB[depth];
    if (!one || !other) return one ? 1 : -1;
    if (one !== other) return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  }
}

/** The hosts around a node, outermost first, and the node. */
function wayFromTop(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [...wayFromTop(root.host), node] : [node];
}
