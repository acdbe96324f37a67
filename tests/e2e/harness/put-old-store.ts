import { readFileSync } from 'node:fs';
import { type Dump, dumpUrl } from '../../core/store/upgrades/dump';
import type { PageDriver } from './drive-page';

interface OldStoreOptions {
  /** So many topics more, in a pack of their own, as version 1 and 2 kept them. */
  readonly topics?: number;
  /** Keeps the database open until the page is gone, and does not let go of it for a newer version. */
  readonly isHeld?: boolean;
}

/** The pack that the further topics lie in. */
export const OLD_PACK = 'org.example.old';

/**
 * Makes what the browser holds of the extension what it was when the dump of that version was taken. `page` has to show a file of the
 * extension that runs nothing, and nothing else of the extension may have the databases open.
 */
export async function putOldStore(page: PageDriver, version: number, options: OldStoreOptions = {}): Promise<void> {
  const dump: Dump = JSON.parse(readFileSync(dumpUrl(version), 'utf8'));
  await page.evaluate(writeStores, dump, OLD_PACK, options.topics ?? 0, options.isHeld ?? false);
}

/** Runs in the page. */
async function writeStores({ databases, local }: Dump, packId: string, count: number, isHeld: boolean): Promise<void> {
  const ask = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const name of ['sidelight', 'sidelight-copy']) await ask(indexedDB.deleteDatabase(name));
  for (const { name, version, stores } of databases) {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const { name: store, keyPath, autoIncrement, indexes } of stores) {
        const created = request.result.createObjectStore(store, { keyPath, autoIncrement });
        for (const index of indexes) created.createIndex(index.name, index.keyPath, index);
      }
    };
    const database = await ask(request);
    const write = async (rowsOf: (store: string) => readonly unknown[]) => {
      const transaction = database.transaction(database.objectStoreNames, 'readwrite');
      for (const store of database.objectStoreNames) {
        for (const row of rowsOf(store)) transaction.objectStore(store).put(row);
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
    };
    // What is derived is not JSON, and is made anew.
    await write((name) => (name === 'derived' ? [] : (stores.find((store) => store.name === name)?.rows ?? [])));
    if (name === 'sidelight' && count > 0) {
      const packs = stores.find((store) => store.name === 'packs')?.rows ?? [];
      const pack = { ...(packs[0] as object), id: packId, name: 'Old', builtIn: false, topicCount: count };
      await write((store) => (store === 'packs' ? [pack] : []));
      for (let from = 0; from < count; from += 5_000) {
        const numbers = Array.from({ length: Math.min(5_000, count - from) }, (_, i) => from + i);
        await write((store) => {
          if (store === 'topics')
            return numbers.map((number) => ({
              packId,
              id: `t${number}`,
              name: `Amber Kestrel ${number}`,
              kind: 'group',
              summary: `Number ${number} is a group that works against ministries, companies and institutes.`,
              claims: [],
              facts: [],
              aliases: [{ text: `Amber Kestrel ${number}`, strength: 'strong', match: 'exact' }],
              related: [],
              sources: [],
              sameAs: [],
            }));
          if (store === 'aliases')
            return numbers.map((number) => {
              const text = `Amber Kestrel ${number}`;
              return { packId, topicId: `t${number}`, text, folded: text.toLowerCase() };
            });
          return [];
        });
      }
    }
    // Without a listener for a newer version it stays open.
    if (name === 'sidelight' && isHeld) Object.assign(window, { heldDatabase: database });
    else database.close();
  }
  // Last: it wakes the background, which then finds all of it.
  const { storage } = (
    globalThis as unknown as { chrome: { storage: { local: Record<string, (items?: object) => Promise<void>> } } }
  ).chrome;
  await storage.local.clear?.();
  await storage.local.set?.(local);
}
