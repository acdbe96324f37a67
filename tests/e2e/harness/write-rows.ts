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
    timeoutMs: 60_000,
  });
  const keys = rows.map((row) => Object.values(row).slice(0, KEYS[table]) as string[]);
  // The extension may write meanwhile, and neither may lose what the other wrote.
  await waitUntil(
    async () => {
      const [state] = (await page.evaluate(readRows, 'meta', ['state'])) as { value: State }[];
      if (!state) throw new Error('The store has no state');
      const before = await page.evaluate(readRows, table, keys);
      const digest = [...before, ...rows]
        .flatMap((row) => (row ? [hashRow(table, row)] : []))
        .reduce(combineDigests, state.value.digest);
      const generation = state.value.generation + 1;
      const isIndexed = table === 'packs' || table === 'edits';
      const value = { generation, indexGeneration: isIndexed ? generation : state.value.indexGeneration, digest };
      return page.evaluate(putRows, table, rows, state.value, value);
    },
    { what: 'the rows to be written', timeoutMs: 30_000 },
  );
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

/** Runs in the page: puts the rows and where the store stands then; `false` when it no longer stands where it did. */
async function putRows(table: string, rows: readonly object[], before: State, after: State): Promise<boolean> {
  const opening = indexedDB.open('sidelight');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction([table, 'meta'], 'readwrite');
  let isSame = false;
  const reading = transaction.objectStore('meta').get('state');
  reading.onsuccess = () => {
    const { generation, digest } = reading.result.value;
    isSame = generation === before.generation && digest === before.digest;
    if (!isSame) return;
    for (const row of rows) transaction.objectStore(table).put(row);
    transaction.objectStore('meta').put({ key: 'state', value: after });
  };
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
  return isSame;
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
