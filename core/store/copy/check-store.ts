import { db, type PackRow } from '../database';
import { combineDigests, EMPTY_DIGEST, hashRow } from '../digest';
import { hasPages } from '../edition';
import { keptId, keyOf } from '../kept-rows';
import { KEPT_TABLES, type KeptTable } from '../kept-tables';
import { readState, type StoreState, writeState } from '../store-state';
import { copyDb } from './copy-database';
import { keepFinding } from './finding';
import { settle, withCopy } from './settle-copy';
import { readWitness, writeWitness } from './witness';

/** What was wrong with the store, for telling the reader. */
export interface Finding {
  /** `healed`: all is there again; `damaged`: some of it may be missing; `lost`: nothing was left to heal from. */
  readonly kind: 'healed' | 'damaged' | 'lost';
  /** How many rows came back from the copy. */
  readonly rows: number;
  /** Packs whose topics are gone and have to be imported again. */
  readonly lostPacks: readonly { readonly id: string; readonly name: PackRow['name'] }[];
  /** ISO time. */
  readonly at: string;
}

/** The rows of one side and what they add up to. */
interface Rows {
  readonly rows: ReadonlyMap<string, { readonly table: KeptTable; readonly row: object }>;
  readonly digest: string;
}

/**
 * Compares the store with what it should be: its own digest, the second copy, and the witness. A store that comes back empty
 * or partial is filled again from the copy; what was found is remembered until the reader has seen it. `null` when all is well.
 */
export async function checkStore(): Promise<Finding | null> {
  const finding = await withCopy(async () => {
    await settle();
    return heal();
  });
  if (finding) await keepFinding(finding);
  return finding;
}

async function heal(): Promise<Finding | null> {
  const { state, ours, lostPacks } = await readMain();
  const copyState = (await copyDb.meta.get('state')) ?? null;
  const copy = await readCopy();
  const known = Math.max(copyState?.generation ?? 0, (await readWitness())?.generation ?? 0);
  if (ours.digest === state.digest && state.generation >= known) {
    if (copy.digest !== state.digest || copyState?.generation !== state.generation) await rewriteCopy(state, ours);
    return lostPacks.length > 0 ? report('damaged', 0, lostPacks) : null;
  }
  if (copyState !== null && copyState.generation > 0 && copy.digest === copyState.digest)
    return restore(copy, known + 1);
  const generation = Math.max(known, state.generation) + 1;
  const next = { generation, indexGeneration: generation, digest: ours.digest };
  await writeState(next);
  await rewriteCopy(next, ours);
  return report(ours.rows.size === 0 ? 'lost' : 'damaged', 0, lostPacks);
}

/** Puts the copy's rows in the store's place; of packs only what was decided about them, their topics are not in it. */
async function restore(copy: Rows, generation: number): Promise<Finding> {
  const { state, ours } = await db.transaction('rw', db.tables, async () => {
    for (const name of KEPT_TABLES) if (name !== 'packs') await db.table(name).clear();
    for (const { table, row } of copy.rows.values()) await db.table(table).put(row);
    const healed = await readRows();
    const next = { generation, indexGeneration: generation, digest: healed.digest };
    await writeState(next);
    return { state: next, ours: healed };
  });
  await rewriteCopy(state, ours);
  return report('healed', copy.rows.size, (await readMain()).lostPacks);
}

async function rewriteCopy({ generation, digest }: StoreState, { rows }: Rows): Promise<void> {
  await copyDb.transaction('rw', copyDb.tables, async () => {
    await copyDb.rows.clear();
    await copyDb.rows.bulkPut([...rows].map(([id, row]) => ({ id, ...row })));
    await copyDb.pending.where('generation').belowOrEqual(generation).delete();
    await copyDb.meta.put({ key: 'state', generation, digest });
  });
  await writeWitness({ generation, digest });
}

/** One look at the store: where it says it stands, what is there, and packs of the reader whose topics are not. */
async function readMain() {
  return db.transaction('r', db.tables, async () => {
    const lostPacks: PackRow[] = [];
    for (const pack of await db.packs.toArray()) if (!pack.builtIn && !(await hasPages(pack))) lostPacks.push(pack);
    return { state: await readState(), ours: await readRows(), lostPacks };
  });
}

async function readRows(): Promise<Rows> {
  const rows = new Map<string, { table: KeptTable; row: object }>();
  for (const table of KEPT_TABLES) {
    for (const row of await db.table<object>(table).toArray())
      rows.set(keptId(table, keyOf(table, row)), { table, row });
  }
  return { rows, digest: digestOf(rows.values()) };
}

async function readCopy(): Promise<Rows> {
  const all = await copyDb.rows.toArray();
  return { rows: new Map(all.map(({ id, ...rest }) => [id, rest])), digest: digestOf(all) };
}

function digestOf(rows: Iterable<{ readonly table: KeptTable; readonly row: object }>): string {
  let digest = EMPTY_DIGEST;
  for (const { table, row } of rows) digest = combineDigests(digest, hashRow(table, row));
  return digest;
}

function report(kind: Finding['kind'], rows: number, packs: readonly PackRow[]): Finding {
  return { kind, rows, lostPacks: packs.map(({ id, name }) => ({ id, name })), at: new Date().toISOString() };
}
