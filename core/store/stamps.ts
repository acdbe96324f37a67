import { db } from './database';
import { keptId, type RowChange } from './kept-rows';
import type { KeptTable } from './kept-tables';

/** The tables whose rows can follow a reader through the browser's account. */
export const SYNCED_TABLES = [
  'settings',
  'siteRules',
  'quiets',
  'topicStates',
  'edits',
] as const satisfies readonly KeptTable[];

export type SyncedTable = (typeof SYNCED_TABLES)[number];

const PREFIX = 'stamp:';
/** What this browser and the account had when they last met. */
const SEEN = 'syncSeen';

/** Whether this browser takes part in syncing. */
export async function isSyncOn(): Promise<boolean> {
  return (await db.meta.get('syncOn')) !== undefined;
}

/** Takes part in syncing or no longer; what was remembered for it goes. */
export async function setSyncOn(on: boolean): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    if (on) await db.meta.put({ key: 'syncOn', value: true });
    else {
      await db.meta.bulkDelete(['syncOn', SEEN, 'syncStatus']);
      await db.meta.where('key').startsWith(PREFIX).delete();
    }
  });
}

/** While syncing is on: remembers when each changed row was changed, inside the transaction that changes it. */
export async function stampChanges(changes: readonly RowChange[]): Promise<void> {
  const synced = changes.filter(({ table }) => (SYNCED_TABLES as readonly KeptTable[]).includes(table));
  if (synced.length === 0) return;
  const at = Date.now();
  await stampRows(new Map(synced.map(({ table, key }) => [keptId(table, key), at])));
}

/** While syncing is on: remembers of rows (`keptId`) that they were changed at these times, in milliseconds. */
export async function stampRows(stamps: ReadonlyMap<string, number>): Promise<void> {
  if (!(await isSyncOn())) return;
  await db.meta.bulkPut([...stamps].map(([id, at]) => ({ key: PREFIX + id, value: at })));
}

/** When rows were changed, in milliseconds, by `keptId`. */
export async function readStamps(): Promise<Map<string, number>> {
  const rows = await db.meta.where('key').startsWith(PREFIX).toArray();
  return new Map(rows.map(({ key, value }) => [key.slice(PREFIX.length), Number(value)]));
}

/** Forgets when these rows were changed. */
export async function dropStamps(ids: readonly string[]): Promise<void> {
  await db.meta.bulkDelete(ids.map((id) => PREFIX + id));
}

/** Forgets of these rows that they were ever here and when they were changed: that they go is no deletion. */
export async function dropSeen(ids: readonly string[]): Promise<void> {
  const gone = new Set(ids);
  const seen = await db.meta.get(SEEN);
  if (seen) await db.meta.put({ ...seen, value: (seen.value as [string, unknown][]).filter(([id]) => !gone.has(id)) });
  await dropStamps(ids);
}

/**
 * Forgets what this browser and the account had when they last met: rows that were lost here must not look like rows that were deleted.
 */
export async function forgetSeen(): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    await db.meta.delete(SEEN);
    await db.meta.where('key').startsWith(PREFIX).delete();
  });
}
