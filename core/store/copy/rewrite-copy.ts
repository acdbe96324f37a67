import type { StoreState } from '../store-state';
import { copyDb } from './copy-database';
import { writeKeptFile } from './kept-file';
import type { KeptSnapshot } from './kept-snapshot';
import { writeWitness } from './witness';

/** Makes the copy and its file anew from the store's rows; for who holds the copy (`withCopy`). */
export async function rewriteCopy({ generation, digest }: StoreState, { rows }: KeptSnapshot): Promise<void> {
  const copied = [...rows].map(([id, row]) => ({ id, ...row }));
  await copyDb.transaction('rw', copyDb.tables, async () => {
    await copyDb.rows.clear();
    await copyDb.rows.bulkPut(copied);
    await copyDb.pending.where('generation').belowOrEqual(generation).delete();
    await copyDb.meta.put({ key: 'state', generation, digest });
  });
  await writeWitness({ generation, digest });
  await writeKeptFile({ generation, digest }, async () => copied, true);
}
