import { db } from '../database';
import { combineDigests, EMPTY_DIGEST, hashRow } from '../digest';
import { keptId, keyOf } from '../kept-rows';
import { KEPT_TABLES, type KeptTable } from '../kept-tables';

/** The kept rows of one side, by `keptId`, and what they add up to. */
export interface KeptSnapshot {
  readonly rows: ReadonlyMap<string, { readonly table: KeptTable; readonly row: object }>;
  readonly digest: string;
}

/** All kept rows of the store, inside a transaction over its tables. */
export async function readKeptRows(): Promise<KeptSnapshot> {
  const rows = new Map<string, { table: KeptTable; row: object }>();
  for (const table of KEPT_TABLES) {
    for (const row of await db.table<object>(table).toArray())
      rows.set(keptId(table, keyOf(table, row)), { table, row });
  }
  return { rows, digest: digestRows(rows.values()) };
}

/** What rows add up to, in whichever order. */
export function digestRows(rows: Iterable<{ readonly table: KeptTable; readonly row: object }>): string {
  let digest = EMPTY_DIGEST;
  for (const { table, row } of rows) digest = combineDigests(digest, hashRow(table, row));
  return digest;
}
