import { db } from './database';

/** The extension version whose built-in packs are in the store; `null` when there are none. */
export async function readSeededVersion(): Promise<string | null> {
  const row = await db.meta.get('seededVersion');
  return typeof row?.value === 'string' && (await db.packs.count()) > 0 ? row.value : null;
}

/** Remembers that the built-in packs of `version` are in the store. */
export async function writeSeededVersion(version: string): Promise<void> {
  await db.meta.put({ key: 'seededVersion', value: version });
}
