import { db } from './database';
import { EMPTY_DIGEST } from './digest';

/** Where the store stands. */
export interface StoreState {
  /** How often the store was written; what is derived from it carries the number it was derived at. */
  readonly generation: number;
  /** The generation of the last write that can change what pages are searched for. */
  readonly indexGeneration: number;
  /** Over all kept rows (`digestAfter`). */
  readonly digest: string;
}

const NEW_STORE: StoreState = { generation: 0, indexGeneration: 0, digest: EMPTY_DIGEST };

/** Where the store stands; generation 0 when it was never written. */
export async function readState(): Promise<StoreState> {
  const row = await db.meta.get('state');
  return (row?.value as StoreState | undefined) ?? NEW_STORE;
}

/** Remembers where the store stands, inside the transaction of the write that took it there. */
export async function writeState(state: StoreState): Promise<void> {
  await db.meta.put({ key: 'state', value: state });
}
