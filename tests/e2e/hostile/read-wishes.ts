import type { PageDriver } from '../harness/drive-page';

/** What the reader has decided, as the store holds it. `page` has to show a page of the extension. */
export async function readWishes(page: PageDriver): Promise<Readonly<Record<string, readonly unknown[]>>> {
  return page.evaluate(readTables);
}

/** Runs in the page. */
async function readTables(): Promise<Record<string, unknown[]>> {
  const settle = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settle(indexedDB.open('sidelight'));
  const names = [...database.objectStoreNames].filter((name) => !/Pages$|^derived$|^meta$|^packs$/.test(name));
  const transaction = database.transaction(names);
  const rows = await Promise.all(names.map((name) => settle(transaction.objectStore(name).getAll())));
  database.close();
  return Object.fromEntries(names.map((name, i) => [name, rows[i] ?? []]));
}
