import { db } from '../database';
import { KEPT_TABLES } from '../kept-tables';
import { readState } from '../store-state';
import { copyDb } from './copy-database';

/** Whether store and copy agree at a glance: the same write was the last, and as many rows are there. */
export async function isAsLeft(): Promise<boolean> {
  const state = await readState();
  const copied = await copyDb.meta.get('state');
  if (copied?.generation !== state.generation || copied.digest !== state.digest) return false;
  const counts = await Promise.all(KEPT_TABLES.map((name) => db.table(name).count()));
  return counts.reduce((sum, count) => sum + count, 0) === (await copyDb.rows.count());
}
