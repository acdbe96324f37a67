import { db } from '../store/database';
import type { LeftOut } from './fit-account';

/** How syncing went the last time. */
export interface SyncStatus {
  /** ISO time of the last time all went well. */
  readonly at?: string;
  /** Why the last time failed, in the browser's words. */
  readonly problem?: string;
  /** How often it failed since it last went well. */
  readonly failures: number;
  /** Not before this time, in milliseconds, it is tried again. */
  readonly retryAt: number;
  /** Rows that stay here, by `keptId`. */
  readonly left: readonly (readonly [id: string, why: LeftOut])[];
}

/** How syncing stands; `null` when it never ran. */
export async function readSyncStatus(): Promise<SyncStatus | null> {
  return ((await db.meta.get('syncStatus'))?.value as SyncStatus | undefined) ?? null;
}

/** Remembers how syncing stands. */
export async function keepSyncStatus(status: SyncStatus): Promise<void> {
  await db.meta.put({ key: 'syncStatus', value: status });
}
