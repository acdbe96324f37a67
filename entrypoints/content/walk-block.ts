import { isElement, isText, roleOf } from './node-role';
import type { TextRun } from './text-run';

/** What stands in a block one after the other: runs of its own text, and the blocks and shadow trees below it. */
export type BlockPart = { readonly run: TextRun } | { readonly below: Element | ShadowRoot };

/** How many nodes are passed between two pauses. */
const PAUSE_NODES = 500;

/**
 * The parts of a block in reading order, blank runs left out, a shadow tree before the children of its host. When the page takes away the node that
 * the walk stands on, the walk ends; the observer reports that change. Gives `null` for a pause.
 */
export function* walkBlock(block: Node): Generator<BlockPart | null, void> {
  const shadow = isElement(block) && block.shadowRoot;
  if (shadow) yield { below: shadow };
  let run = createRun();
  let passed = 0;
  for (let node: Node | null = block.firstChild; node; ) {
    let inner: Node | null = null;
    if (isText(node)) addText(run, node);
    else if (isElement(node)) {
      const role = roleOf(node);
      if (role === 'block') {
        if (!isBlank(run.text)) yield { run };
        if (run.nodes.length > 0) run = createRun();
        yield { below: node };
        if (!block.contains(node)) return;
      } else if (role === 'inline') {
        if (node.localName === 'br' && run.nodes.length > 0) run.text += '\n';
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
    if (around.nextSibling) return around.nextSibling;
  }
  return null;
}

function createRun(): { nodes: Text[]; offsets: number[]; text: string } {
  return { nodes: [], offsets: [], text: '' };
}

function addText(run: { nodes: Text[]; offsets: number[]; text: string }, node: Text): void {
  run.nodes.push(node);
  run.offsets.push(run.text.length);
  run.text += node.data;
}
