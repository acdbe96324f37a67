import { isElement, isText, roleOf, shadowOf } from './node-role';
import type { TextRun } from './text-run';

/** What stands in a block one after the other: runs of its own text, the blocks below it, its shadow tree. */
export type BlockPart =
  | { readonly run: TextRun }
  | { readonly below: Element; readonly tag: string }
  | { readonly shadow: ShadowRoot };

/** How many nodes are passed between two pauses. */
const PAUSE_NODES = 500;

/**
 * The parts of a block in reading order, blank runs left out, a shadow tree before the children of its host. When the page
 * takes away the node that the walk stands on, the walk ends; the observer reports that change. Gives `null` for a pause.
 */
export function* walkBlock(block: Node): Generator<BlockPart | null, void> {
  const shadow = isElement(block) && shadowOf(block);
  if (shadow) yield { shadow };
  let run = createRun();
  let passed = 0;
  for (let node: Node | null = block.firstChild; node; ) {
    let inner: Node | null = null;
    if (isText(node)) addText(run, node);
    else if (isElement(node)) {
      const tag = node.localName;
      const role = roleOf(node, tag);
      if (role === 'block') {
        if (!isBlank(run.text)) {
          yield { run };
          run = createRun();
        } else if (run.nodes.length > 0) empty(run);
        yield { below: node, tag };
        if (!block.contains(node)) return;
      } else if (role === 'inline') {
        if (tag === 'br' && run.nodes.length > 0) run.text += '\n';
        inner = node.firstChild;
      }
    }
    if (++passed % PAUSE_NODES === 0) {
      yield null;
      if (!block.contains(node)) return;
    }
    node = inner ?? nextOutside(node, block);
  }
  if (!isBlank(run.text)) yield { run };
}

/** Whether a text holds white space only. */
export function isBlank(text: string): boolean {
  return text === '' || text.trim() === '';
}

/** The next node that is not inside `node`, up to the end of `block`. */
function nextOutside(node: Node, block: Node): Node | null {
  for (let around: Node | null = node; around && around !== block; around = around.parentNode) {
    const next = around.nextSibling;
    if (next) return next;
  }
  return null;
}

interface OpenRun {
  readonly nodes: Text[];
  readonly offsets: number[];
  text: string;
}

function createRun(): OpenRun {
  return { nodes: [], offsets: [], text: '' };
}

/** Between blocks stands mostly white space: a run of it is used again. */
function empty(run: OpenRun): void {
  run.nodes.length = 0;
  run.offsets.length = 0;
  run.text = '';
}

function addText(run: OpenRun, node: Text): void {
  run.nodes.push(node);
  run.offsets.push(run.text.length);
  run.text += node.data;
}
