import type { RowChange } from '../kept-rows';
import type { StoreState } from '../store-state';
import { copyDb } from './copy-database';

/**
 * Tells the copy of a write that is about to be committed, so that at the next start the store is sound on either side of it.
 * A write that was announced and failed leaves its announcement behind; the next one of that generation takes its place.
 */
export async function announceWrite({ generation, digest }: StoreState, changes: readonly RowChange[]): Promise<void> {
  await copyDb.pending.put({ generation, digest, changes });
}
