import type { PageDriver } from './drive-page';

/** Everything that the extension keeps: the rows of its databases as text, and the areas of `storage`, memory among them. */
export interface StorageDump {
  readonly rows: readonly string[];
  readonly local: string;
  readonly sync: string;
  readonly session: Readonly<Record<string, unknown>>;
}

/** Reads everything that the extension keeps. `page` has to show a page of the extension. */
export async function dumpStorage(page: PageDriver): Promise<StorageDump> {
  return page.evaluate(readAll);
}

/** Runs in the page. */
async function readAll(): Promise<StorageDump> {
  const ask = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // Typed arrays have no JSON of their own that can be compared.
  const write = (value: unknown) =>
    JSON.stringify(value, (_key, part) => (part instanceof ArrayBuffer ? [...new Uint8Array(part)] : part));
  const rows: string[] = [];
  for (const { name = '', version } of await indexedDB.databases()) {
    const database = await ask(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      const from = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([ask(from.getAllKeys()), ask(from.getAll())]);
      rows.push(...keys.map((key, i) => `${name} ${version} ${store} ${write(key)} ${write(values[i])}`));
    }
    database.close();
  }
  type Area = { get(): Promise<Record<string, unknown>> };
  const { storage } = (globalThis as unknown as { chrome: { storage: Record<'local' | 'sync' | 'session', Area> } })
    .chrome;
  const [local, sync, session] = await Promise.all([storage.local.get(), storage.sync.get(), storage.session.get()]);
  return { rows, local: write(local), sync: write(sync), session };
}
