import { db } from './database';
import { combineDigests, hashRow } from './digest';
import type { KeptKey, KeptTable, KeptTables } from './kept-tables';

/** One row before and after a change; `null` where there was none, or is none any more. */
export interface RowChange {
  readonly table: KeptTable;
  readonly key: KeptKey;
  readonly before: object | null;
  readonly after: object | null;
}

/** The only way to change a kept table: it remembers what was there. */
export interface Keeper {
  put<T extends KeptTable>(table: T, row: KeptTables[T]): Promise<void>;
  /** Takes a row away; one that is not there is no error. */
  remove(table: KeptTable, key: KeptKey): Promise<void>;
}

/** A keeper for one transaction, and the changes it made so far. */
export function createKeeper(): { keeper: Keeper; changes: () => readonly RowChange[] } {
  const changes = new Map<string, RowChange>();
  const note = async (table: KeptTable, key: KeptKey, after: object | null) => {
    const id = keptId(table, key);
    const before = changes.get(id)?.before ?? (changes.has(id) ? null : ((await readKept(table, key)) ?? null));
    changes.set(id, { table, key, before, after });
  };
  return {
    keeper: {
      put: async (table, row) => {
        await note(table, keyOf(table, row), row);
        await db.table(table).put(row);
      },
      remove: async (table, key) => {
        await note(table, key, null);
        await db.table(table).delete(key);
      },
    },
    changes: () => [...changes.values()].filter(({ before, after }) => !isSameRow(before, after)),
  };
}

/** One row of a kept table. */
export function readKept(table: KeptTable, key: KeptKey): Promise<object | undefined> {
  return db.table<object, KeptKey>(table).get(key);
}

/** A text that stands for one row of one kept table. */
export function keptId(table: KeptTable, key: KeptKey): string {
  return JSON.stringify([table, key]);
}

/** The primary key of a row. */
export function keyOf(table: KeptTable, row: object): KeptKey {
  const { keyPath } = db.table(table).schema.primKey;
  const read = (path: string) => (row as Record<string, string>)[path] ?? '';
  return Array.isArray(keyPath) ? [read(keyPath[0] ?? ''), read(keyPath[1] ?? '')] : read(keyPath ?? '');
}

/** The digest after `changes` to a store whose digest was `digest`. */
export function digestAfter(digest: string, changes: readonly RowChange[]): string {
  return changes
    .flatMap(({ table, before, after }) => [before, after].flatMap((row) => (row ? [hashRow(table, row)] : [])))
    .reduce(combineDigests, digest);
}

function isSameRow(one: object | null, other: object | null): boolean {
  return one === other || (one !== null && other !== null && hashRow('', one) === hashRow('', other));
}
