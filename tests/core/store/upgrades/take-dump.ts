import { browser } from 'wxt/browser';
import type { Dump, DumpedStore } from './dump';
import { outcome } from './outcome';

/** What the databases and `storage.local` hold, read without the help of anything that shapes it. */
export async function takeDump(): Promise<Dump> {
  const databases: Dump['databases'][number][] = [];
  for (const { name = '' } of (await indexedDB.databases()).sort((a, b) =>
    (a.name ?? '') < (b.name ?? '') ? -1 : 1,
  )) {
    const database = await outcome(indexedDB.open(name));
    const stores: DumpedStore[] = [];
    for (const store of database.objectStoreNames) stores.push(await readTable(database, store));
    databases.push({ name, version: database.version, stores });
    database.close();
  }
  return { databases, local: await browser.storage.local.get(null) };
}

/** A dump as it lies in a file: a row a line. */
export function writeDump(dump: Dump): string {
  const rows: string[] = [];
  const outline = JSON.stringify(
    dump,
    (key, value) => (key === 'rows' ? value.map((row: unknown) => `@${rows.push(writeRow(row)) - 1}@`) : value),
    1,
  );
  return `${outline.replace(/"@(\d+)@"/g, (_all, at) => rows[Number(at)] ?? '')}\n`;
}

function writeRow(row: unknown): string {
  return JSON.stringify(row, (_key, value) => (value instanceof Uint32Array ? { $uint32: [...value] } : value));
}

async function readTable(database: IDBDatabase, name: string): Promise<DumpedStore> {
  const store = database.transaction(name).objectStore(name);
  const indexes = [...store.indexNames].map((index) => {
    const { keyPath, unique, multiEntry } = store.index(index);
    return { name: index, keyPath, unique, multiEntry };
  });
  const { keyPath, autoIncrement } = store;
  return { name, keyPath, autoIncrement, indexes, rows: await outcome(store.getAll()) };
}
