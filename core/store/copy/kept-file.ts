import type { StoreState } from '../store-state';
import type { CopiedRow } from './copy-database';
import { digestRows } from './kept-snapshot';

/** The copy once more, in a file of its own. */
export interface KeptFile {
  readonly generation: number;
  readonly digest: string;
  readonly rows: readonly CopiedRow[];
}

const NAME = 'kept.json';
/** A file larger than this, in bytes, is not written anew with each change. */
const LARGE = 1_000_000;

/**
 * Writes what the copy holds into a file of the extension's own folder, in place of the one before, whole or not at all: a browser may lose
 * all databases at once. A large file is left as it is unless `isThorough`. A browser that has no such folder, or no room, keeps none.
 */
export async function writeKeptFile(
  { generation, digest }: Pick<StoreState, 'generation' | 'digest'>,
  readRows: () => Promise<readonly CopiedRow[]>,
  isThorough = false,
): Promise<void> {
  try {
    const handle = await (await openFolder())?.getFileHandle(NAME, { create: true });
    if (!handle) return;
    if (!isThorough && (await handle.getFile()).size > LARGE) return;
    const file: KeptFile = { generation, digest, rows: await readRows() };
    const stream = await handle.createWritable();
    await stream.write(JSON.stringify(file)).catch((error: unknown) => {
      // One that is left open keeps the file from being deleted.
      void stream.abort();
      throw error;
    });
    await stream.close();
  } catch (error) {
    // The copy in the database is there: this one is for the day when it is not.
    console.warn('Sidelight: the copy in a file could not be written', error);
  }
}

/** Takes the file away, with all that the reader wrote. Throws when it stays; a browser that has no such folder has no file. */
export async function dropKeptFile(): Promise<void> {
  const folder = await openFolder().catch(() => undefined);
  await folder?.removeEntry(NAME).catch((error: DOMException) => {
    if (error.name !== 'NotFoundError') throw error;
  });
}

/** What the file holds; `null` when there is none, or none that is whole. */
export async function readKeptFile(): Promise<KeptFile | null> {
  try {
    const handle = await (await openFolder())?.getFileHandle(NAME);
    if (!handle) return null;
    const file = JSON.parse(await (await handle.getFile()).text()) as KeptFile;
    return digestRows(file.rows) === file.digest ? file : null;
  } catch {
    // Never written, or damaged.
    return null;
  }
}

async function openFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  const { storage } = navigator as { storage?: StorageManager };
  return storage?.getDirectory();
}
