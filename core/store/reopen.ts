import type { Dexie } from 'dexie';
import { copyDb } from './copy/copy-database';
import { isNewerDatabase } from './create-database';
import { db } from './database';

/** Tries once more to open a store that did not open. Throws when it still does not. */
export async function reopenStore(): Promise<void> {
  await db.open();
  // What is wrong with the copy alone is found when it is compared.
  await copyDb.open().catch(() => undefined);
}

/**
 * Deletes a store that cannot be read and makes it anew, empty; the next look (`checkStore`) fills it from the copy or from its file. One
 * that can be read to its end is left as it is. Throws when the browser cannot delete it, and when a later version of Sidelight wrote it.
 */
export async function replaceStore(): Promise<void> {
  for (const database of [db, copyDb]) {
    if (!(await isReadable(database))) await database.delete({ disableAutoOpen: false });
  }
  await reopenStore();
}

async function isReadable(database: Dexie): Promise<boolean> {
  try {
    await database.open();
    for (const table of database.tables) await table.each(() => undefined);
    return true;
  } catch (error) {
    if (isNewerDatabase(error)) throw error;
    return false;
  }
}
