import { type Block, createPlainBlock, createRunBlock, isPlainUnchanged, isUnchanged } from './block';
import { isPlain, listBlocksBelow } from './node-role';
import type { TextRun } from './text-run';
import { walkBlock } from './walk-block';

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
  /** Lists all blocks of the document in its order. Yields now and then. */
  readonly list: () => Generator<void, Block[]>;
}

/** What was read of one element, in the order of the page: blocks of its own text and what is below it. */
interface Section {
  parts: readonly (Block | Section)[];
}

/** The walk through one element. */
interface Visit {
  readonly home: Node;
  readonly section: Section;
  readonly walk: ReturnType<typeof walkBlock>;
  readonly parts: (Block | Section)[];
  /** The blocks that were read here before, by their first text. */
  readonly before: ReadonlyMap<Node, Block>;
}

/** How many parts are listed between two pauses. */
const PAUSE_PARTS = 2_000;

/** A reader that has read nothing. Calls `onShadowRoot` for each open shadow tree it enters. */
export function createBlockReader(onShadowRoot: (root: ShadowRoot) => void): BlockReader {
  const known = new WeakMap<Node, Section>();

  const sectionOf = (home: Node): Section => {
    const section = known.get(home) ?? { parts: [] };
    known.set(home, section);
    return section;
  };
  const readPlain = (element: Element, fresh: Block[]): Section => {
    const section = sectionOf(element);
    const text = element.textContent ?? '';
    const [before, ...others] = section.parts;
    if (others.length === 0 && isBlock(before) && before.anchor === element && isPlainUnchanged(before, text)) {
      return section;
    }
    section.parts = text.trim() === '' ? [] : [addTo(fresh, createPlainBlock(element, text))];
    return section;
  };
  const visit = (home: Node): Visit => {
    if (home instanceof ShadowRoot) onShadowRoot(home);
    const section = sectionOf(home);
    const before = new Map(section.parts.filter(isBlock).map((block) => [block.anchor, block]));
    return { home, section, walk: walkBlock(home), parts: [], before };
  };
  const takeRun = ({ home, parts, before }: Visit, run: TextRun, fresh: Block[]): void => {
    const [first] = run.nodes;
    if (run.text.trim() === '' || !first) return;
    const old = before.get(first);
    parts.push(old && isUnchanged(old, run) ? old : addTo(fresh, createRunBlock(home, first, run)));
  };

  function* read(root: Node, fresh: Block[]): Generator<void, void> {
    if (root instanceof Element && isPlain(root)) {
      readPlain(root, fresh);
      return;
    }
    const visits = [visit(root)];
    for (let current = visits.at(-1); current; current = visits.at(-1)) {
      const { value: part, done } = current.walk.next();
      if (done) {
        current.section.parts = current.parts;
        visits.pop();
      } else if (part && 'run' in part) takeRun(current, part.run, fresh);
      else if (part) {
        const section = known.get(part.below);
        if (section) current.parts.push(section);
        else if (part.below instanceof Element && isPlain(part.below)) current.parts.push(readPlain(part.below, fresh));
        else {
          const next = visit(part.below);
          current.parts.push(next.section);
          visits.push(next);
        }
      }
      yield;
    }
  }

  const forget = (root: Node): void => {
    known.delete(root);
    if (!isParent(root)) return;
    if (root instanceof Element && root.shadowRoot) forget(root.shadowRoot);
    if (root.firstElementChild === null) return;
    for (const element of listBlocksBelow(root)) {
      known.delete(element);
      if (element.shadowRoot) forget(element.shadowRoot);
    }
  };

  function* list(): Generator<void, Block[]> {
    const blocks: Block[] = [];
    const open = [sectionOf(document).parts.values()];
    for (let passed = 1; open.length > 0; passed++) {
      const { value: part, done } = open[open.length - 1]?.next() ?? { done: true };
      if (done || !part) open.pop();
      else if (isBlock(part)) blocks.push(part);
      else open.push(part.parts.values());
      if (passed % PAUSE_PARTS === 0) yield;
    }
    return blocks;
  }
  return { read, isKnown: (home) => known.has(home), forget, list };
}

function isBlock(part: Block | Section | undefined): part is Block {
  return part !== undefined && 'anchor' in part;
}

function isParent(node: Node): node is Node & ParentNode {
  return 'querySelectorAll' in node;
}

function addTo(fresh: Block[], block: Block): Block {
  fresh.push(block);
  return block;
}
