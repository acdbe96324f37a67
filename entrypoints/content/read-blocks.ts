import { type Block, createPlainBlock, createRunBlock, isPlainUnchanged, isUnchanged } from './block';
import { isElement, isPlain, isShadowRoot, listBlocksBelow, shadowOf } from './node-role';
import type { TextRun } from './text-run';
import { isBlank, walkBlock } from './walk-block';

/** Knows which parts of the page were read, in their order, and reads what was not. */
export interface BlockReader {
  /**
   * Reads an element, shadow tree or document afresh, and what is new below it; adds new blocks to `fresh`. Yields often, so that
   * a caller may pause.
   */
  readonly read: (home: Node, fresh: Block[]) => Generator<void, void>;
  readonly isKnown: (home: Node) => boolean;
  /** Forgets what was read in and below a node, so that it will be read anew where it stands. */
  readonly forget: (root: Node) => void;
  /** Forgets everything. */
  readonly clear: () => void;
  /** All blocks of the document in its order. */
  readonly list: () => Block[];
}

/** What was read of one element: a block that is all of it, or its parts in the order of the page. */
interface Section {
  whole: Block | null;
  parts: readonly Part[];
}

/** A block of some texts, or an element below. */
type Part = Block | Section;

/** The walk through one element. */
interface Visit {
  readonly home: Node;
  readonly section: Section;
  readonly walk: ReturnType<typeof walkBlock>;
  readonly parts: Part[];
  /** The blocks that were read here before, by their first text. */
  readonly before: ReadonlyMap<Node, Block>;
}

const NO_PARTS: readonly Part[] = [];

/** How many parts are read between two looks at the clock. */
const PAUSE_PARTS = 50;

/** A reader that has read nothing. Calls `onShadowRoot` for each open shadow tree it enters. */
export function createBlockReader(onShadowRoot: (root: ShadowRoot) => void): BlockReader {
  // Every element that leaves the document is forgotten, so nothing is kept alive by this map.
  const known = new Map<Node, Section>();

  const sectionOf = (home: Node): Section => {
    let section = known.get(home);
    if (!section) {
      section = { whole: null, parts: NO_PARTS };
      known.set(home, section);
    }
    return section;
  };
  const readPlain = (element: Element, tag: string, fresh: Block[]): Section => {
    const section = sectionOf(element);
    const text = element.textContent ?? '';
    section.parts = NO_PARTS;
    if (section.whole && isPlainUnchanged(section.whole, text)) return section;
    section.whole = isBlank(text) ? null : addTo(fresh, createPlainBlock(element, tag, text));
    return section;
  };
  const visit = (home: Node): Visit => {
    if (isShadowRoot(home)) onShadowRoot(home);
    const section = sectionOf(home);
    section.whole = null;
    const before = new Map(section.parts.filter(isBlock).map((block) => [block.anchor, block]));
    return { home, section, walk: walkBlock(home), parts: [], before };
  };
  const takeRun = ({ home, parts, before }: Visit, run: TextRun, fresh: Block[]): void => {
    const [first] = run.nodes;
    if (!first) return;
    const old = before.get(first);
    parts.push(old && isUnchanged(old, run) ? old : addTo(fresh, createRunBlock(home, first, run)));
  };

  function* read(root: Node, fresh: Block[]): Generator<void, void> {
    if (isElement(root) && isPlain(root)) {
      readPlain(root, root.localName, fresh);
      return;
    }
    const visits = [visit(root)];
    let cost = 0;
    for (let current = visits.at(-1); current; current = visits.at(-1)) {
      const { value: part, done } = current.walk.next();
      if (done) {
        current.section.parts = current.parts;
        visits.pop();
      } else if (part && 'run' in part) takeRun(current, part.run, fresh);
      else if (part) {
        const below = 'shadow' in part ? part.shadow : part.below;
        const old = known.get(below);
        if (old) current.parts.push(old);
        else if ('tag' in part && isPlain(part.below, part.tag)) {
          current.parts.push(readPlain(part.below, part.tag, fresh));
        } else {
          const next = visit(below);
          current.parts.push(next.section);
          visits.push(next);
        }
      }
      if (++cost % PAUSE_PARTS === 0) yield;
    }
  }

  const forget = (root: Node): void => {
    known.delete(root);
    if (!isParent(root)) return;
    const shadow = isElement(root) && shadowOf(root);
    if (shadow) forget(shadow);
    if (root.firstElementChild === null) return;
    for (const element of listBlocksBelow(root)) {
      known.delete(element);
      const inner = shadowOf(element);
      if (inner) forget(inner);
    }
  };

  const list = (): Block[] => {
    const blocks: Block[] = [];
    const add = ({ whole, parts }: Section): void => {
      if (whole) blocks.push(whole);
      for (const part of parts) {
        if (isBlock(part)) blocks.push(part);
        else add(part);
      }
    };
    add(sectionOf(document));
    return blocks;
  };
  return { read, isKnown: (home) => known.has(home), forget, clear: () => known.clear(), list };
}

function isBlock(part: Part): part is Block {
  return 'anchor' in part;
}

function isParent(node: Node): node is Node & ParentNode {
  return 'querySelectorAll' in node;
}

function addTo(fresh: Block[], block: Block): Block {
  fresh.push(block);
  return block;
}
