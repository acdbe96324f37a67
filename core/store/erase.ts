import { copyDb } from './copy/copy-database';
import { dropKeptFile } from './copy/kept-file';
import { readReached } from './copy/read-reached';
import { settle, withCopy } from './copy/settle-copy';
import { db } from './database';
import { EMPTY_DIGEST } from './digest';
import { readState, writeState } from './store-state';

/**
 * Empties the store for good. One transaction decides: before it all is as it was, after it the store is empty on purpose and newer
 * than its copy, so that no start heals it, and `isErasing` says that the rest has to follow.
 */
export async function eraseStore(): Promise<void> {
  await withCopy(async () => {
    const known = await readReached();
    // First: should all databases be lost in the middle, it would bring everything back. A start that finds the store as it was writes it anew.
    await dropKeptFile();
    await db.transaction('rw', db.tables, async () => {
      const generation = Math.max((await readState()).generation, known) + 1;
      for (const table of db.tables) await table.clear();
      await writeState({ generation, indexGeneration: generation, digest: EMPTY_DIGEST });
      await db.meta.put({ key: 'erasing', value: true });
    });
  });
}

/** Empties the second copy after the store. */
export async function eraseCopy(): Promise<void> {
  await withCopy(async () => {
    await copyDb.transaction('rw', copyDb.tables, async () => {
      for (const table of copyDb.tables) await table.clear();
    });
    await settle();
  });
}

/** Whether the store was emptied and what belongs to it elsewhere was not yet. */
export async function isErasing(): Promise<boolean> {
  return (await db.meta.get('erasing')) !== undefined;
}

/** All that lay in this browser is gone; what lies in its account is still to follow. */
export async function noteErasedHere(): Promise<void> {
  await db.meta.put({ key: 'erasing', value: 'account' });
}

/** Whether nothing but the account has to follow. */
export async function isErasedHere(): Promise<boolean> {
  return (await db.meta.get('erasing'))?.value === 'account';
}

/** Everything is gone that had to go. */
export async function endErasing(): Promise<void> {
  await db.meta.delete('erasing');
}
