import { browser } from 'wxt/browser';
import { nameBackup } from '../backup/name-backup';
import { listUncopiedPacks, writeRescueBackup } from '../backup/rescue-backup';
import { ask } from '../messaging/send';
import { readRescue } from '../store/copy/read-rescue';
import type { Text } from '../topics/text';
import { saveFile } from './save-file';

/** What would be left of the reader's data if a store that does not open was made anew. */
export interface Remains {
  /** How many choices and edits the copy holds; `null` when no copy can be read. */
  readonly rows: number | null;
  /** Packs that would have to be imported again. */
  readonly packs: readonly { readonly id: string; readonly name: Text }[];
}

/** What the copy of a store that does not open holds. */
export async function readRemains(): Promise<Remains> {
  const kept = await readRescue();
  if (!kept) return { rows: null, packs: [] };
  return { rows: kept.rows.filter(({ table }) => table !== 'packs').length, packs: listUncopiedPacks(kept) };
}

/** Saves what the copy holds as a backup; gives the name of the file, `null` when there is nothing to save. */
export async function saveRemains(): Promise<string | null> {
  const kept = await readRescue();
  if (!kept) return null;
  const now = new Date();
  const name = nameBackup(now);
  saveFile(name, await writeRescueBackup(kept, browser.runtime.getManifest().version, now));
  return name;
}

/** Tries to open the store once more, here and in the background; the page is loaded again either way. */
export async function retryStore(): Promise<void> {
  // What is wrong still is told by the page.
  await ask('storeRetry').catch(() => null);
  location.reload();
}

/** Makes the store anew from its copy and loads the page again. Rejects when the browser cannot delete what is there. */
export async function beginAnew(): Promise<void> {
  await ask('storeAnew');
  location.reload();
}
