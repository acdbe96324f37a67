import { db } from './database';

/** How often the store was written; what is derived from it carries the number it was derived at. */
export async function readGeneration(): Promise<number> {
  const row = await db.meta.get('generation');
  return typeof row?.value === 'number' ? row.value : 0;
}
