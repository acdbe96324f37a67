import { isUnreadableDatabase } from '../store/create-database';
import { lentPackaged } from './packaged-lender';
import type { PackagedPack } from './read-packaged';

/**
 * What `read` finds in the store; while that cannot be read, what `find` finds in the packs that come with the extension. `null` of
 * `find` lets the error of the store through: what is not there may lie in the store. The only place that knows of both.
 */
export async function readOrPackaged<T>(
  read: () => Promise<T>,
  find: (packs: readonly PackagedPack[]) => T | null,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const readPackaged = lentPackaged();
    if (!readPackaged || !isUnreadableDatabase(error)) throw error;
    const found = find(await readPackaged());
    if (found === null) throw error;
    return found;
  }
}
