import type { Finder } from '../../core/published/finder';
import type { Block } from './block';
import { gatherChanges } from './gather-changes';
import { isOddForm } from './odd-form';
import { createBlockReader } from './read-blocks';
import { runInSlices } from './slice-work';

/** Changes are gathered this long before they are read, in milliseconds. */
const GATHER_MS = 100;
/** A page that never stops changing is judged after this many rounds all the same. */
const MAX_ROUNDS = 3;

/**
 * Reads the page in slices, has its texts searched, and keeps up with what changes. Calls `onRead` after the first full pass and
 * after each later one. Errors of the finder reach `onError` and end the reading.
 */
export function readPage(
  finder: Finder,
  onRead: (blocks: readonly Block[]) => void | Promise<void>,
  onError: (error: unknown) => void,
  signal: AbortSignal,
): void {
  const readSoon = (): void => {
    // The document of a frame that was taken out has no clock any more, and nobody sees it.
    if (document.defaultView) timer ??= setTimeout(flush, GATHER_MS);
  };
  const changes = gatherChanges(readSoon, signal);
  const reader = createBlockReader(changes.watch);
  let working = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function* readChanges(fresh: Block[]): Generator<void, void> {
    for (let round = 0; round < MAX_ROUNDS && changes.areThere(); round++) {
      for (const home of yield* changes.take(reader)) {
        if (isOddForm(home) || !home.isConnected) continue;
        if (home === document || reader.isKnown(home)) yield* reader.read(home, fresh);
      }
    }
  }
  const pass = async (work: (fresh: Block[]) => Generator<void, void>): Promise<void> => {
    const fresh: Block[] = [];
    await runInSlices(work(fresh), signal);
    await finder.find(fresh, signal);
    if (signal.aborted) return;
    for (const block of fresh) {
      // The text of a block without finds is never asked for again.
      if (block.hits.length === 0) block.text = '';
    }
    await onRead(reader.list());
  };
  const run = (work: (fresh: Block[]) => Generator<void, void>): void => {
    working = true;
    pass(work)
      .then(() => {
        working = false;
        if (changes.areThere() && !signal.aborted) readSoon();
      })
      .catch(onError);
  };
  const flush = (): void => {
    timer = undefined;
    // A document that became an editor is its writer's from then on.
    if (!working && !signal.aborted && document.designMode !== 'on') run(readChanges);
  };

  signal.addEventListener('abort', () => clearTimeout(timer));
  changes.watch(document);
  run((fresh) => reader.read(document, fresh));
}
