import { db } from './database';

/** Keeps the match index of a big store, in place of the one before. `null` keeps none. */
export async function keepIndex(words: Uint32Array | null): Promise<void> {
  if (words === null) await db.derived.delete('index');
  else await db.derived.put({ key: 'index', value: words });
}

/** The kept match index; `null` when the store is small, or its index has not been compiled yet. */
export async function readKeptIndex(): Promise<Uint32Array | null> {
  const row = await db.derived.get('index');
  return row?.value instanceof Uint32Array ? row.value : null;
}
