import type { Account, AccountItem } from '../../../core/sync/account';

/** An account in memory, which every simulated browser reaches. */
export function createAccount(): Account & { readonly items: Map<string, AccountItem> } {
  const items = new Map<string, AccountItem>();
  return {
    items,
    read: async () => new Map(items),
    put: async (more) => {
      for (const [id, item] of more) items.set(id, item);
    },
    drop: async (ids) => {
      for (const id of ids) items.delete(id);
    },
  };
}
