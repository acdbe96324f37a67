import type { PageDriver } from './drive-page';

interface State {
  readonly generation: number;
  readonly digest: string;
}

/** What the store and its second copy hold of what readers decided and wrote. */
export interface KeptStore {
  readonly state: State | undefined;
  readonly rows: Readonly<Record<string, readonly Record<string, unknown>[]>>;
  /** How many topic pages each edition has, by its number. */
  readonly pages: Readonly<Record<number, number>>;
  readonly copyState: State | undefined;
  readonly copyRows: readonly { readonly table: string; readonly row: object }[];
}

/** Reads it all by IndexedDB itself; `page` has to show a page of the extension. */
export function readKept(page: PageDriver): Promise<KeptStore> {
  return page.evaluate(readBoth);
}

/** Runs in the page. */
async function readBoth(): Promise<KeptStore> {
  const ask = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  /** Opening one that is not there yet would make it, empty; one that stays open would be in the extension's way. */
  const look = async <T>(database: string, read: (opened: IDBDatabase) => Promise<T>) => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === database)) throw new Error(`There is no "${database}" yet`);
    const opened = await ask(indexedDB.open(database));
    try {
      return await read(opened);
    } finally {
      opened.close();
    }
  };
  const names = ['packs', 'edits', 'topicStates', 'quiets', 'siteRules', 'settings'];
  const kept = await look('sidelight', async (main) => {
    const transaction = main.transaction([...names, 'meta', 'topicPages']);
    const rows = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await ask(transaction.objectStore(name).getAll())])),
    );
    const state = await ask(transaction.objectStore('meta').get('state'));
    const keys = (await ask(transaction.objectStore('topicPages').getAllKeys())) as [number, number][];
    const pages: Record<number, number> = {};
    for (const [edition] of keys) pages[edition] = (pages[edition] ?? 0) + 1;
    return { state: state?.value, rows, pages };
  });
  const copied = await look('sidelight-copy', async (copy) => {
    const transaction = copy.transaction(['rows', 'meta']);
    const copyRows = await ask(transaction.objectStore('rows').getAll());
    const copyState = await ask(transaction.objectStore('meta').get('state'));
    return { copyState, copyRows };
  });
  return { ...kept, ...copied };
}
