import { vi } from 'vitest';

/** Edits whose mutation records are those of the standard; happy-dom's own name no siblings. */
export interface DomEditor {
  readonly insert: (parent: Node, node: Node, before: Node | null) => void;
  readonly remove: (node: Node) => void;
  readonly change: (text: Text, data: string) => void;
  /** Hands the records of all edits so far to the observers that were made since `createDomEditor`. */
  readonly report: () => void;
}

/** Takes the place of `MutationObserver` until `vi.unstubAllGlobals()`. */
export function createDomEditor(): DomEditor {
  const callbacks: ((records: readonly Partial<MutationRecord>[]) => void)[] = [];
  let records: Partial<MutationRecord>[] = [];
  vi.stubGlobal('MutationObserver', function observer(callback: (typeof callbacks)[number]) {
    callbacks.push(callback);
    return { observe: () => undefined, disconnect: () => callbacks.splice(callbacks.indexOf(callback), 1) };
  });
  const note = (
    target: Node,
    added: Node[],
    removed: Node[],
    previousSibling: Node | null,
    nextSibling: Node | null,
  ): void => {
    const lists = { addedNodes: added, removedNodes: removed } as unknown as Pick<
      MutationRecord,
      'addedNodes' | 'removedNodes'
    >;
    records.push({ type: 'childList', target, ...lists, previousSibling, nextSibling });
  };
  const remove = (node: Node): void => {
    const { parentNode, previousSibling, nextSibling } = node;
    if (!parentNode) return;
    parentNode.removeChild(node);
    note(parentNode, [], [node], previousSibling, nextSibling);
  };
  return {
    remove,
    insert: (parent, node, before) => {
      if (before === node) return;
      remove(node);
      parent.insertBefore(node, before);
      note(parent, [node], [], node.previousSibling, node.nextSibling);
    },
    change: (text, data) => {
      text.data = data;
      records.push({ type: 'characterData', target: text });
    },
    report: () => {
      const batch = records;
      records = [];
      if (batch.length > 0) for (const callback of callbacks) callback(batch);
    },
  };
}
