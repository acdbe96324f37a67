import { browser } from 'wxt/browser';

/** One row as it lies in the account; without `row` it was deleted. */
export interface AccountItem {
  /** When it was changed, in milliseconds. */
  readonly at: number;
  readonly row?: object;
}

/** Where rows meet: `storage.sync`, or what a test puts in its place. */
export interface Account {
  /** All items, by `keptId`; what is no item of ours is left out. */
  read(): Promise<Map<string, AccountItem>>;
  put(items: ReadonlyMap<string, AccountItem>): Promise<void>;
  drop(ids: readonly string[]): Promise<void>;
}

const PREFIX = 'row:';

/** The account that the browser carries from one of the reader's computers to the next. */
export const browserAccount: Account = {
  read: async () => {
    const found = new Map<string, AccountItem>();
    for (const [name, value] of Object.entries(await browser.storage.sync.get(null))) {
      if (name.startsWith(PREFIX) && isItem(value)) found.set(name.slice(PREFIX.length), value);
    }
    return found;
  },
  put: (items) =>
    browser.storage.sync.set(Object.fromEntries([...items].map(([id, item]) => [accountKey(id), item] as const))),
  drop: (ids) => browser.storage.sync.remove(ids.map(accountKey)),
};

/** The name under which a row lies in the account. */
export function accountKey(id: string): string {
  return PREFIX + id;
}

function isItem(value: unknown): value is AccountItem {
  if (typeof value !== 'object' || value === null) return false;
  const { at, row } = value as Partial<AccountItem>;
  return (
    // A time that nothing can be later than would hold its row for ever.
    typeof at === 'number' &&
    Number.isSafeInteger(at) &&
    (row === undefined || (typeof row === 'object' && row !== null))
  );
}
