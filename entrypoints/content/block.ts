import type { Hits } from '../../core/matching/find-candidates';
import { isElement } from './node-role';
import { isOddForm } from './odd-form';
import { isSameRun, readPlainRun, type TextRun } from './text-run';

/** A stretch of the page that reads as one, and what was found in it. */
export interface Block {
  readonly id: number;
  /** Where it begins: a whole element that reads as one piece, or its first text. */
  readonly anchor: Element | Text;
  readonly heading: boolean;
  /** What was read; empty once it is known that nothing stands in it. */
  text: string;
  hits: Hits;
  /** Its text nodes; told only when somebody asks, where the anchor is an element. */
  run: TextRun | null;
}

const NO_HITS: Hits = [];
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
let nextId = 1;

/** A block over a whole element, whose nodes nobody has looked at. */
export function createPlainBlock(element: Element, tag: string, text: string): Block {
  return createBlock(isHeading(element, tag), element, text, null);
}

/** A block over some texts of `home`, the first of which is `anchor`. */
export function createRunBlock(home: Node, anchor: Text, run: TextRun): Block {
  return createBlock(isElement(home) && isHeading(home, home.localName), anchor, run.text, run);
}

/**
 * Looks up the text nodes of a block; `undefined` when the page has changed what was read. More text behind it is no such change, or an
 * answer that is being written would have its marks taken away with every word.
 */
export function* findRun(block: Block): Generator<void, TextRun | undefined> {
  if (block.run) return block.run;
  if (!isElement(block.anchor) || isOddForm(block.anchor) || !block.anchor.isConnected) return undefined;
  const run = yield* readPlainRun(block.anchor);
  if (!run.text.startsWith(block.text)) return undefined;
  block.run = run;
  return run;
}

/** Whether a block over some texts still says what `run` says, in the same nodes. */
export function isUnchanged(block: Block, run: TextRun): boolean {
  return block.run !== null && isSameRun(block.run, run);
}

/** Whether a block over a whole element still says `text` in the same nodes, as far as somebody has asked for those. */
export function isPlainUnchanged(block: Block, text: string): boolean {
  if (block.text !== text) return false;
  return block.run === null || block.run.nodes.every((node, i) => node.isConnected && isSameText(block, node, i));
}

function isSameText({ run, anchor }: Block, node: Text, i: number): boolean {
  const end = run?.offsets[i + 1] ?? run?.text.length ?? 0;
  return anchor.contains(node) && node.length === end - (run?.offsets[i] ?? 0);
}

function createBlock(heading: boolean, anchor: Element | Text, text: string, run: TextRun | null): Block {
  return { id: nextId++, anchor, heading, text, hits: NO_HITS, run };
}

function isHeading(home: Element, tag: string): boolean {
  return HEADINGS.has(tag) || (home.hasAttributes() && home.getAttribute('role') === 'heading');
}
