import type { Hit } from '../../core/matching/find-candidates';
import { parentOf, roleOf } from './node-role';
import type { TextRun } from './text-run';

/** A run with what was found in it, linked to its neighbours in document order. */
export interface Block extends TextRun {
  readonly id: number;
  hits: readonly Hit[];
  previous: Block | null;
  next: Block | null;
}

/** The blocks of a document in document order, with the way back from a text node to its block. */
export interface BlockList {
  readonly first: () => Block | null;
  readonly blockOf: (text: Text) => Block | undefined;
  /** Adds a run in its place and takes out the blocks that held any of its nodes before. */
  readonly add: (run: TextRun, hits: readonly Hit[]) => void;
  readonly remove: (block: Block) => void;
}

/** An empty list. */
export function createBlockList(): BlockList {
  const owners = new WeakMap<Text, Block>();
  let first: Block | null = null;
  let nextId = 1;
  const remove = (block: Block): void => {
    if (block.previous) block.previous.next = block.next;
    else if (first === block) first = block.next;
    if (block.next) block.next.previous = block.previous;
    for (const node of block.nodes) if (owners.get(node) === block) owners.delete(node);
  };
  const add = (run: TextRun, hits: readonly Hit[]): void => {
    for (const node of run.nodes) {
      const old = owners.get(node);
      if (old) remove(old);
    }
    const start = run.nodes[0];
    if (!start || run.text.trim() === '') return;
    const previous = blockBefore(start, owners);
    const block: Block = { ...run, id: nextId++, hits, previous, next: previous ? previous.next : first };
    if (previous) previous.next = block;
    else first = block;
    if (block.next) block.next.previous = block;
    for (const node of run.nodes) owners.set(node, block);
  };
  return { first: () => first, blockOf: (text) => owners.get(text), add, remove };
}

/** The last block that stands before `start`, found by walking back through the page. */
function blockBefore(start: Text, owners: WeakMap<Text, Block>): Block | null {
  for (let node = stepBack(start); node; node = stepBack(node)) {
    const block = node instanceof Text ? owners.get(node) : undefined;
    // By its first node only: a block that an edit has parted may still own nodes further on.
    if (block?.nodes[0] === node) return block;
  }
  return null;
}

/** The node before in the order host, shadow tree, children; passed-over elements are not entered. */
function stepBack(node: Node): Node | null {
  if (node.previousSibling) return lastInside(node.previousSibling);
  const parent = parentOf(node);
  const shadow =
    parent instanceof Element && !(node instanceof ShadowRoot) && node.parentNode === parent ? parent.shadowRoot : null;
  return shadow ? lastInside(shadow) : parent;
}

function lastInside(node: Node): Node {
  let last = node;
  for (;;) {
    if (last instanceof Element && roleOf(last) === 'skip') return last;
    const inner: Node | null = last.lastChild ?? (last instanceof Element ? last.shadowRoot : null);
    if (!inner) return last;
    last = inner;
  }
}
