import { Dexie } from 'dexie';
import { announceWrite } from './copy/announce-write';
import { followStore } from './copy/follow-store';
import { db } from './database';
import { type ChangeLabel, dropUnusedEditions, recordStep } from './history';
import { createKeeper, digestAfter, type Keeper, type RowChange } from './kept-rows';
import type { KeptTable } from './kept-tables';
import { stampChanges } from './stamps';
import { readState, type StoreState, writeState } from './store-state';

/** A change of these is a change of what pages are searched for. */
const INDEXED: ReadonlySet<KeptTable> = new Set<KeptTable>(['packs', 'edits', 'topicStates', 'quiets']);

/**
 * Runs `work` in one read-write transaction over all tables and counts the store's generation up in it: all of it is kept or
 * nothing. `work` changes kept tables through the keeper alone and awaits nothing but the database. The second copy of what
 * readers wrote knows of the change before it happens, and has it when this resolves; a copy that cannot be written is remembered
 * as a finding and stops nothing. With a label the reader can undo it. Changes that were made elsewhere or at another time (`isOurs` false) get no stamp.
 */
export async function write<T>(work: (keeper: Keeper) => Promise<T>, label?: ChangeLabel, isOurs = true): Promise<T> {
  const result = await db.transaction('rw', db.tables, async () => {
    const { keeper, changes } = createKeeper();
    const value = await work(keeper);
    const changed = changes();
    const next = nextState(await readState(), changed);
    await writeState(next);
    const isForgotten = label && changed.length > 0 && (await recordStep(label, changed));
    if (isForgotten || changed.some(({ table }) => table === 'packs')) await dropUnusedEditions();
    if (isOurs) await stampChanges(changed);
    // What was not announced leaves a gap that `settleCopy` closes.
    await Dexie.waitFor(announceWrite(next, changed).catch(() => undefined));
    return value;
  });
  await followStore();
  return result;
}

function nextState(now: StoreState, changes: readonly RowChange[]): StoreState {
  const generation = now.generation + 1;
  const isIndexed = changes.some(({ table }) => INDEXED.has(table));
  return {
    generation,
    indexGeneration: isIndexed ? generation : now.indexGeneration,
    digest: digestAfter(now.digest, changes),
  };
}
