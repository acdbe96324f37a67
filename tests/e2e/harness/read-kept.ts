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
  const main = await ask(indexedDB.open('sidelight'));
  const names = ['packs', 'edits', 'topicStates', 'quiets', 'siteRules', 'settings'];
  const transaction = main.transaction([...names, 'meta', 'topicPages']);
  const rows = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await ask(transaction.objectStore(name).getAll())])),
  );
  const state = await ask(transaction.objectStore('meta').get('state'));
  const keys = (await ask(transaction.objectStore('topicPages').getAllKeys())) as [number, number][];
  const pages: Record<number, number> = {};
  for (const [edition] of keys) pages[edition] = (pages[edition] ?? 0) + 1;
  main.close();
  const copy = await ask(indexedDB.open('sidelight-copy'));
  const copied = copy.transaction(['rows', 'meta']);
  const copyRows = await ask(copied.objectStore('rows').getAll());
  const copyState = await ask(copied.objectStore('meta').get('state'));
  copy.close();
  return { state: state?.value, rows, pages, copyState, copyRows };
}
