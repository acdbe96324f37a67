import { chooseCopy } from './choose-copy';
import { type KeptFile, readKeptFile } from './kept-file';
import { readCopy } from './read-copy';

/** What can be read of all that the reader decided and wrote while the store does not open; `null` when nothing can. Never throws. */
export async function readRescue(): Promise<KeptFile | null> {
  const copy = await readCopy().catch(() => null);
  return chooseCopy(copy, await readKeptFile());
}
