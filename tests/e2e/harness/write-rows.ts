import { combineDigests, hashRow } from '../../../core/store/digest';
import type { PageDriver } from './drive-page';
import { waitUntil } from './wait-until';

/** How many of a row's first fields are its key. */
const KEYS = { settings: 1, siteRules: 1, packs: 1, edits: 2 } as const;

interface State {
  readonly generation: number;
  readonly indexGeneration: number;
  readonly digest: string;
}

/**
 * Puts rows into a kept table of the extension's database as the extension would, and has them published. `page` has to show a page
 * of the extension.
 */
export async function writeRows(page: PageDriver, table: keyof typeof KEYS, rows: readonly object[]) {
  await waitUntil(async () => (await page.evaluate(readRows, 'meta', ['seededVersion']))[0], {
    what: "the extension's own packs in the store",
  });
  const keys = rows.map((row) => Object.values(row).slice(0, KEYS[table]) as string[]);
  const [[state], before] = await Promise.all([
    page.evaluate(readRows, 'meta', ['state']) as Promise<{ value: State }[]>,
    page.evaluate(readRows, table, keys),
  ]);
  if (!state) throw new Error('The store has no state');
  const digest = [...before, ...rows]
    .flatMap((row) => (row ? [hashRow(table, row)] : []))
    .reduce(combineDigests, state.value.digest);
  const generation = state.value.generation + 1;
  const isIndexed = table === 'packs' || table === 'edits';
  const value = { generation, indexGeneration: isIndexed ? generation : state.value.indexGeneration, digest };
  await page.evaluate(putRows, table, rows);
  await page.evaluate(putRows, 'meta', [{ key: 'state', value }]);
  await page.evaluate(publish);
}

/** Runs in the page. */
async function readRows(table: string, keys: readonly (string | string[])[]): Promise<(object | null)[]> {
  const opening = indexedDB.open('sidelight');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const store = database.transaction(table).objectStore(table);
  const rows = await Promise.all(
    keys.map(
      (key) =>
        new Promise<object | null>((resolve, reject) => {
          const reading = store.get(typeof key !== 'string' && key.length === 1 ? (key[0] ?? '') : key);
          reading.onsuccess = () => resolve(reading.result ?? null);
          reading.onerror = () => reject(reading.error);
        }),
    ),
  );
  database.close();
  return rows;
}

/** Runs in the page. */
async function putRows(table: string, rows: readonly object[]): Promise<void> {
  const opening = indexedDB.open('sidelight');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction(table, 'readwrite');
  for (const row of rows) transaction.objectStore(table).put(row);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

/** Runs in the page. */
async function publish(): Promise<void> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(call: object): Promise<unknown> } } }
  ).chrome;
  const reply = (await runtime.sendMessage({ sidelight: 'storeChanged', args: [] })) as {
    error?: { message: string };
  };
  if (reply?.error) throw new Error(reply.error.message);
}
