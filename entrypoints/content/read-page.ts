import { findCandidates } from '../../core/matching/find-candidates';
import type { MatchIndex } from '../../core/matching/match-index';
import { type BlockList, createBlockList } from './block-list';
import { isReadable } from './node-role';
import { runInSlices } from './slice-work';
import { readRun } from './text-run';
import { walkTexts } from './walk-texts';

/** Changes are gathered this long before they are read, in milliseconds. */
const GATHER_MS = 100;

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
        if (previousSibling) roots.add(edgeText(previousSibling, 'lastChild'));
        if (nextSibling) roots.add(edgeText(nextSibling, 'firstChild'));
      }
    }
    timer ??= setTimeout(flush, GATHER_MS);
  });
  const watch = (root: Node): void => observer.observe(root, { childList: true, characterData: true, subtree: true });

  function* work(): Generator<void, void> {
    while (gone.size > 0 || roots.size > 0) {
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
            const rest = block.nodes.find((node) => node.isConnected);
            if (rest) yield* readText(rest, read);
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
    if (
      old &&
      old.text === run.text &&
      old.nodes.length === run.nodes.length &&
      old.nodes.every((node, i) => node === run.nodes[i])
    ) {
      if (!roots.has(text) && old.nodes[0]?.isConnected && !hasMoved(text)) return;
    }
    const hits = yield* findCandidates(run.text, index);
    if (run.nodes.every((node) => node.isConnected)) blocks.add(run, hits);
  }

  // A node that was taken out and put back elsewhere has lost its block already, so a block still held has not moved.
  const hasMoved = (text: Text): boolean => gone.has(text);

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

/** The text at the edge of a sibling: its run may have grown or shrunk with the change beside it. */
function edgeText(node: Node, side: 'firstChild' | 'lastChild'): Node {
  let edge = node;
  while (edge[side]) edge = edge[side];
  return edge;
}
