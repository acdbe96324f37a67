import { db } from './database';
import { readGeneration } from './generation';

/**
 * Runs `work` in one read-write transaction over all tables and counts the store's generation up in it: all of it is
 * kept or nothing. `work` must await nothing but the database. Inside another write it joins that one.
 */
export async function write<T>(work: () => Promise<T>): Promise<T> {
  return db.transaction('rw', db.tables, async () => {
    const result = await work();
    await db.meta.put({ key: 'generation', value: (await readGeneration()) + 1 });
    return result;
  });
}
