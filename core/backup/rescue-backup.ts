import type { KeptFile } from '../store/copy/kept-file';
import type { PackRow } from '../store/database';
import { MY_PACK } from '../store/edits';
import { KEPT_TABLES, type KeptTables } from '../store/kept-tables';
import type { StoreContents } from '../store/walk-store';
import { composeBackup } from './write-backup';

/**
 * A backup of what is left when the store does not open: choices, edits and own topics. Imported packs are not in it, for their topics
 * lie in the store alone.
 */
export async function writeRescueBackup({ rows }: KeptFile, version: string, created: Date): Promise<Blob> {
  const kept = Object.fromEntries(
    KEPT_TABLES.map((table) => [table, rows.filter((one) => one.table === table).map(({ row }) => row)]),
  ) as unknown as StoreContents['rows'];
  const packs = kept.packs.filter(({ id, builtIn }) => builtIn || id === MY_PACK);
  const look = async (show: (contents: StoreContents) => Promise<void>) =>
    show({ rows: { ...kept, packs }, walkTopics: async () => undefined });
  return composeBackup(look, new Set(), version, created);
}

/** The packs whose topics are in no copy. */
export function listUncopiedPacks({ rows }: KeptFile): readonly PackRow[] {
  return rows
    .filter(({ table }) => table === 'packs')
    .map(({ row }) => row as KeptTables['packs'])
    .filter(({ id, builtIn }) => !builtIn && id !== MY_PACK);
}
