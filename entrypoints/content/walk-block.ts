import { isElement, isText, roleOf, shadowOf } from './node-role';
import { askTree, isOddForm } from './odd-form';
import type { TextRun } from './text-run';

/** What stands in a block one after the other: runs of its own text, the blocks below it, its shadow tree. */
export type BlockPart =
  | { readonly run: TextRun }
  | { readonly below: Element; readonly tag: string }
  | { readonly shadow: ShadowRoot };

/** A form may get a field of this name while it is read. */
const { contains } = Node.prototype;
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
    if (++passed % PAUSE_NODES === 0) {
      yield null;
      if (!contains.call(block, node)) return;
    }
    let inner: Node | null = null;
    let isOdd = false;
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
        if (!contains.call(block, node)) return;
      } else if (role === 'inline') {
        if (tag === 'br' && run.nodes.length > 0) run.text += '\n';
        inner = node.firstChild;
      }
      isOdd = inner === null && isOddForm(node, tag);
    } else isOdd = isOddForm(node);
    node = inner ?? nextOutside(node, block, isOdd);
  }
  if (!isBlank(run.text)) yield { run };
}

/** Whether a text holds white space only. */
export function isBlank(text: string): boolean {
  return text === '' || text.trim() === '';
}

/** The next node that is not inside `node`, up to the end of `block`. Only the first can be odd: no form lies around inline text. */
function nextOutside(node: Node, block: Node, isOdd: boolean): Node | null {
  if (isOdd) {
    const parent = askTree(node, 'parentNode');
    return askTree(node, 'nextSibling') ?? (parent && nextOutside(parent, block, false));
  }
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
