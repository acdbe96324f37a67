import type { Dexie, Table } from 'dexie';
import { createDatabase } from '../create-database';
import type { RowChange } from '../kept-rows';
import type { KeptTable } from '../kept-tables';

/** A kept row as the copy has it. */
export interface CopiedRow {
  /** `keptId` of table and key. */
  readonly id: string;
  readonly table: KeptTable;
  readonly row: object;
}

/** A write that was about to happen, or has happened and is not in the copy yet. */
export interface PendingWrite {
  readonly generation: number;
  readonly digest: string;
  readonly changes: readonly RowChange[];
}

/** Up to which write the copy goes, and the digest of its rows. */
export interface CopyState {
  readonly key: 'state';
  readonly generation: number;
  readonly digest: string;
}

type Schema = Dexie & {
  rows: Table<CopiedRow, string>;
  pending: Table<PendingWrite, number>;
  meta: Table<CopyState, string>;
};

/** A second database with a copy of everything that readers decided or wrote; topics that can be had again are not in it. */
export const copyDb = createDatabase('sidelight-copy') as Schema;

copyDb.version(1).stores({ rows: '&id, table', pending: '&generation', meta: '&key' });
