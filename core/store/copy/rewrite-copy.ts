import type { StoreState } from '../store-state';
import { copyDb } from './copy-database';
import type { KeptSnapshot } from './kept-snapshot';
import { writeWitness } from './witness';

/** Makes the copy anew from the store's rows; for who holds the copy (`withCopy`). */
export async function rewriteCopy({ generation, digest }: StoreState, { rows }: KeptSnapshot): Promise<void> {
  await copyDb.transaction('rw', copyDb.tables, async () => {
    await copyDb.rows.clear();
    await copyDb.rows.bulkPut([...rows].map(([id, row]) => ({ id, ...row })));
    await copyDb.pending.where('generation').belowOrEqual(generation).delete();
    await copyDb.meta.put({ key: 'state', generation, digest });
  });
  await writeWitness({ generation, digest });
}
