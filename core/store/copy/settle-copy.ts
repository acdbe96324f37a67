import { db } from '../database';
import { EMPTY_DIGEST } from '../digest';
import { keptId } from '../kept-rows';
import { readState } from '../store-state';
import { type CopyState, copyDb } from './copy-database';
import { writeKeptFile } from './kept-file';
import { readKeptRows } from './kept-snapshot';
import { rewriteCopy } from './rewrite-copy';
import { readWitness, writeWitness } from './witness';

/** Whoever writes to the copy holds this lock. */
const LOCK = 'sidelight-copy';

/** Brings the copy up to the last write that was committed. Throws when that cannot be done. */
export async function settleCopy(): Promise<void> {
  if (!(await withCopy(settle))) throw new Error('The store is not as it was left, and the copy is behind it');
}

/** Runs `work` while nobody else writes to the copy. */
export async function withCopy<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(LOCK, work);
}

/** The same for who holds the copy already; `false` when the copy misses a write and the store is not sound enough to copy. */
export async function settle(): Promise<boolean> {
  const { generation, digest } = await readState();
  // A store that came back empty and was written to before it was healed: nothing that goes further may be written over.
  if (((await readWitness())?.generation ?? 0) > generation) return true;
  const reached = await takeAnnounced(generation);
  if (reached === null) return true;
  // The announcement of a write that failed stays when that of the next one cannot be written.
  if (reached.generation < generation || reached.digest !== digest) return closeGap();
  await writeWitness({ generation, digest });
  await writeKeptFile({ generation, digest }, () => copyDb.rows.toArray());
  return true;
}

/**
 * Carries out the announced writes up to `generation` that follow each other without a gap; gives how far the copy came.
 * `null` when the store is not ahead: one that came back empty must not be the one to say how far it had come.
 */
async function takeAnnounced(generation: number): Promise<Pick<CopyState, 'generation' | 'digest'> | null> {
  return copyDb.transaction('rw', copyDb.tables, async () => {
    const before = await copyDb.meta.get('state');
    let reached = { generation: before?.generation ?? 0, digest: before?.digest ?? EMPTY_DIGEST };
    if (reached.generation >= generation) return null;
    const waiting = await copyDb.pending
      .where('generation')
      .between(reached.generation, generation, false, true)
      .toArray();
    for (const { changes, ...state } of waiting) {
      if (state.generation !== reached.generation + 1) break;
      for (const { table, key, after } of changes) {
        const id = keptId(table, key);
        if (after) await copyDb.rows.put({ id, table, row: after });
        else await copyDb.rows.delete(id);
      }
      await copyDb.meta.put({ key: 'state', ...state });
      reached = state;
    }
    await copyDb.pending.where('generation').belowOrEqual(generation).delete();
    return reached;
  });
}

/** A write the copy was never told of: it is made anew, if the store is sound. */
async function closeGap(): Promise<boolean> {
  const { state, ours } = await db.transaction('r', db.tables, async () => ({
    state: await readState(),
    ours: await readKeptRows(),
  }));
  if (ours.digest !== state.digest) return false;
  await rewriteCopy(state, ours);
  return true;
}
