import { blockAround } from './node-role';
import type { BlockReader } from './read-blocks';

/** What the page has changed and nobody has read yet. */
export interface PageChanges {
  /** Observes a document or shadow tree. */
  readonly watch: (root: Node) => void;
  readonly areThere: () => boolean;
  /** The blocks whose own text has to be read again; forgets what was taken out of them. Yields now and then. */
  readonly take: (reader: BlockReader) => Generator<void, Set<Node>>;
}

/** More records than this are not looked at one by one: the page is read anew. */
const MAX_RECORDS = 50_000;
/** How many records are looked at between two pauses. */
const PAUSE_RECORDS = 200;

const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['contenteditable', 'aria-hidden'],
};

/**
 * Gathers changes until `signal` ends it and calls `onChange` when there are some. The callback of the observer only keeps the
 * records: a page that changes much pays for the reading of its changes later, in slices.
 */
export function gatherChanges(onChange: () => void, signal: AbortSignal): PageChanges {
  let batches: MutationRecord[][] = [];
  let count = 0;
  let tooMany = false;
  const watch = (root: Node): void => observer.observe(root, OBSERVED);
  const observer = new MutationObserver((records) => {
    count += records.length;
    if (count <= MAX_RECORDS) batches.push(records);
    else {
      // A page that changes this fast is left alone until it is read anew.
      tooMany = true;
      batches = [];
      observer.disconnect();
    }
    onChange();
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    batches = [];
  });

  function* take(reader: BlockReader): Generator<void, Set<Node>> {
    const homes = new Set<Node>();
    const taken = batches;
    batches = [];
    count = 0;
    if (tooMany) {
      tooMany = false;
      reader.clear();
      // Shadow trees are observed again when the walk comes to them.
      watch(document);
      return homes.add(document);
    }
    let last: Node | null = null;
    let seen = 0;
    for (const records of taken) {
      for (const record of records) {
        if (++seen % PAUSE_RECORDS === 0) yield;
        const { target } = record;
        if (record.type === 'attributes') {
          reader.forget(target);
          addHome(homes, target.parentNode);
          continue;
        }
        if (target !== last) addHome(homes, target);
        last = target;
        if (record.type !== 'childList') continue;
        // What was taken out is forgotten, and what comes back is read anew: nobody saw what happened to it outside.
        for (const nodes of [record.removedNodes, record.addedNodes]) {
          for (let i = 0; i < nodes.length; i++) reader.forget(nodes[i] as Node);
        }
      }
    }
    return homes;
  }
  return { watch, areThere: () => count > 0, take };
}

function addHome(homes: Set<Node>, node: Node | null): void {
  const home = node && blockAround(node);
  if (home) homes.add(home);
}
