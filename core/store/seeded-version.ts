import { db } from './database';
import { hasPages } from './edition';

/** The extension version whose built-in packs are in the store; `null` when one of them is not there in full. */
export async function readSeededVersion(): Promise<string | null> {
  const row = await db.meta.get('seededVersion');
  const packs = await db.packs.filter(({ builtIn }) => builtIn).toArray();
  if (typeof row?.value !== 'string' || packs.length === 0) return null;
  for (const pack of packs) if (!(await hasPages(pack))) return null;
  return row.value;
}

/** Remembers that the built-in packs of `version` are in the store. */
export async function writeSeededVersion(version: string): Promise<void> {
  await db.meta.put({ key: 'seededVersion', value: version });
}
