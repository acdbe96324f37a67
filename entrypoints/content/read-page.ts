import { findCandidates } from '../../core/matching/find-candidates';
import type { MatchIndex } from '../../core/matching/match-index';
import { type BlockList, createBlockList } from './block-list';
import { isReadable, roleOf } from './node-role';
import { runInSlices } from './slice-work';
import { neighbour, readRun, type TextRun } from './text-run';
import { walkTexts } from './walk-texts';

/** Changes are gathered this long before they are read, in milliseconds. */
const GATHER_MS = 100;
/** A page that never stops changing is judged after this many rounds all the same. */
const MAX_ROUNDS = 3;

/** Reads the page in slices and keeps reading what changes. Calls `onRead` after the first full pass and after each later one. */
export function readPage(index: MatchIndex, onRead: (blocks: BlockList) => void, signal: AbortSignal): void {
  const blocks = createBlockList();
  const roots = new Set<Node>();
  const gone = new Set<Node>();
  let working = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      if (type === 'characterData') roots.add(target);
      else {
        for (const node of addedNodes) roots.add(node);
        for (const node of removedNodes) gone.add(node);
        for (const text of textsBeside(previousSibling ?? target, 'lastChild')) roots.add(text);
        for (const text of textsBeside(nextSibling ?? target, 'firstChild')) roots.add(text);
      }
    }
    timer ??= setTimeout(flush, GATHER_MS);
  });
  const watch = (root: Node): void => observer.observe(root, { childList: true, characterData: true, subtree: true });

  function* work(): Generator<void, void> {
    for (let round = 0; round < MAX_ROUNDS && (gone.size > 0 || roots.size > 0); round++) {
      const removed = [...gone];
      const added = [...roots];
      gone.clear();
      roots.clear();
      const read = new WeakSet<Text>();
      for (const root of removed) {
        for (const text of walkTexts(root, () => undefined)) {
          const block = blocks.blockOf(text);
          if (block) {
            blocks.remove(block);
            added.push(...block.nodes);
          }
          yield;
        }
      }
      for (const root of added) {
        if (!root.isConnected || !isReadable(root)) continue;
        for (const text of walkTexts(root, watch)) {
          if (text.isConnected) yield* readText(text, read);
          yield;
        }
      }
    }
  }

  function* readText(text: Text, read: WeakSet<Text>): Generator<void, void> {
    if (read.has(text) || !isReadable(text)) return;
    const run = readRun(text);
    for (const node of run.nodes) read.add(node);
    const old = blocks.blockOf(text);
    if (old && isSameRun(old, run)) return;
    const hits = yield* findCandidates(run.text, index);
    if (!run.nodes.every((node) => node.isConnected)) return;
    // Texts of a run that was parted have lost their block: they are read next.
    const members = new Set(run.nodes);
    for (const node of run.nodes)
      for (const mate of blocks.blockOf(node)?.nodes ?? []) if (!members.has(mate)) roots.add(mate);
    blocks.add(run, hits);
  }

  const flush = (): void => {
    timer = undefined;
    if (working || signal.aborted) return;
    working = true;
    void runInSlices(work(), signal).then(() => {
      working = false;
      if (signal.aborted) return;
      if (gone.size > 0 || roots.size > 0) timer ??= setTimeout(flush, GATHER_MS);
      onRead(blocks);
    });
  };

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  watch(document);
  roots.add(document);
  flush();
}

function isSameRun(a: TextRun, b: TextRun): boolean {
  return a.text === b.text && a.nodes.length === b.nodes.length && a.nodes.every((node, i) => node === b.nodes[i]);
}

/** The texts at and around the edge of a sibling (or of the parent): their run may have grown or shrunk with the change beside it. */
function* textsBeside(node: Node, side: 'firstChild' | 'lastChild'): Generator<Text, void> {
  let edge = node;
  while (edge[side] && !(edge instanceof Element && roleOf(edge) === 'skip')) edge = edge[side];
  if (edge instanceof Text) yield edge;
  for (const start of node === edge ? [node] : [node, edge]) {
    for (const direction of ['previous', 'next'] as const) {
      let beside = neighbour(start, direction);
      while (beside && !(beside instanceof Text)) beside = neighbour(beside, direction);
      if (beside) yield beside;
    }
  }
}
