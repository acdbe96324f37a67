import { type Block, createPlainBlock, createRunBlock, isPlainUnchanged, isUnchanged } from './block';
import { blockAround, isPlain, listBlocksBelow } from './node-role';
import type { TextRun } from './text-run';
import { walkBlock } from './walk-block';

/** Knows which parts of the page were read and reads what was not. */
export interface BlockReader {
  /**
   * Reads a block afresh, and those below it that are new; adds new blocks to `fresh` and ends those that are no more.
   * Yields often, so that a caller may pause.
   */
  readonly read: (home: Node, fresh: Block[]) => Generator<void, void>;
  readonly isKnown: (home: Node) => boolean;
  /** Ends all that was read in and below a node, so that it will be read anew where it stands. */
  readonly forget: (root: Node) => void;
}

/** The walk through one block. */
interface Visit {
  readonly home: Node;
  readonly parts: ReturnType<typeof walkBlock>;
  /** What was read here before, to be compared at the end; `null` the first time. */
  readonly before: readonly Block[] | null;
  readonly blocks: Block[];
  readonly runs: TextRun[];
}

/** A reader that has read nothing. Calls `onShadowRoot` for each open shadow tree it enters. */
export function createBlockReader(onShadowRoot: (root: ShadowRoot) => void): BlockReader {
  const known = new WeakMap<Node, readonly Block[]>();

  const readPlain = (element: Element, fresh: Block[]): void => {
    const text = element.textContent ?? '';
    const [before, ...others] = known.get(element) ?? [];
    if (before && others.length === 0 && before.anchor === element && isPlainUnchanged(before, text)) return;
    end(before, ...others);
    known.set(element, text.trim() === '' ? NOTHING : [addTo(fresh, createPlainBlock(element, text))]);
  };
  const start = (home: Node): Visit => {
    if (home instanceof ShadowRoot) onShadowRoot(home);
    const before = known.get(home) ?? null;
    if (!before) known.set(home, NOTHING);
    return { home, parts: walkBlock(home), before, blocks: [], runs: [] };
  };
  const takeRun = (visit: Visit, run: TextRun, fresh: Block[]): void => {
    if (run.text.trim() === '') return;
    if (visit.before) visit.runs.push(run);
    else {
      const block = createRunBlock(visit.home, run);
      if (block) visit.blocks.push(addTo(fresh, block));
    }
  };
  const finish = ({ home, before, blocks, runs }: Visit, fresh: Block[]): void => {
    const kept = new Set<Block>();
    for (const run of runs) {
      const same = before?.find((block) => !kept.has(block) && isUnchanged(block, run));
      const block = same ?? createRunBlock(home, run);
      if (!block) continue;
      kept.add(block);
      blocks.push(same ? block : addTo(fresh, block));
    }
    end(...(before ?? []).filter((block) => !kept.has(block)));
    known.set(home, blocks);
  };

  function* read(root: Node, fresh: Block[]): Generator<void, void> {
    if (root instanceof Element && isPlain(root)) {
      readPlain(root, fresh);
      return;
    }
    const visits = [start(root)];
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const { value: part, done } = visit.parts.next();
      if (done) {
        finish(visit, fresh);
        visits.pop();
      } else if (!part) yield;
      else if ('run' in part) takeRun(visit, part.run, fresh);
      else if (!known.has(part.below)) {
        if (part.below instanceof Element && isPlain(part.below)) readPlain(part.below, fresh);
        else visits.push(start(part.below));
      }
      yield;
    }
  }

  /** A text that has moved takes its run with it: the runs of its new home are told afresh, so that they stand in order. */
  const forgetRunsAround = (node: Node): void => {
    const home = node.isConnected ? blockAround(node) : null;
    if (!home || !known.has(home)) return;
    end(...(known.get(home) ?? []));
    known.set(home, NOTHING);
  };
  const forget = (root: Node): void => {
    forgetRunsAround(root);
    end(...(known.get(root) ?? []));
    known.delete(root);
    if (!isParent(root)) return;
    if (root instanceof Element && root.shadowRoot) forget(root.shadowRoot);
    if (root.firstElementChild === null) return;
    for (const element of listBlocksBelow(root)) {
      end(...(known.get(element) ?? []));
      known.delete(element);
      if (element.shadowRoot) forget(element.shadowRoot);
    }
  };
  return { read, isKnown: (home) => known.has(home), forget };
}

function isParent(node: Node): node is Node & ParentNode {
  return 'querySelectorAll' in node;
}

const NOTHING: readonly Block[] = [];

function addTo(fresh: Block[], block: Block): Block {
  fresh.push(block);
  return block;
}

function end(...blocks: readonly (Block | undefined)[]): void {
  for (const block of blocks) if (block) block.alive = false;
}
