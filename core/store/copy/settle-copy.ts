import { keptId } from '../kept-rows';
import { readState } from '../store-state';
import { copyDb } from './copy-database';
import { writeWitness } from './witness';

/** Whoever writes to the copy holds this lock. */
const LOCK = 'sidelight-copy';

/** Brings the copy up to the last write that was committed. */
export async function settleCopy(): Promise<void> {
  await withCopy(settle);
}

/** Runs `work` while nobody else writes to the copy. */
export async function withCopy<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work);
}

/** The same for who holds the copy already. */
export async function settle(): Promise<void> {
  const { generation, digest } = await readState();
  const isBehind = await copyDb.transaction('rw', copyDb.tables, async () => {
    const waiting = await copyDb.pending.where('generation').belowOrEqual(generation).sortBy('generation');
    for (const { changes, ...state } of waiting) {
      for (const { table, key, after } of changes) {
        const id = keptId(table, key);
        if (after) await copyDb.rows.put({ id, table, row: after });
        else await copyDb.rows.delete(id);
      }
      await copyDb.meta.put({ key: 'state', ...state });
    }
    await copyDb.pending.where('generation').belowOrEqual(generation).delete();
    return waiting.length > 0;
  });
  // A store that came back empty must not be the one to say how far it had come.
  if (isBehind) await writeWitness({ generation, digest });
}
