import { db, type PackRow } from '../database';
import { hasPages } from '../edition';
import { KEPT_TABLES } from '../kept-tables';
import { forgetSeen } from '../stamps';
import { readState, writeState } from '../store-state';
import { copyDb } from './copy-database';
import { keepFinding } from './finding';
import { digestRows, type KeptSnapshot, readKeptRows } from './kept-snapshot';
import { noteCopy } from './note-copy';
import { rewriteCopy } from './rewrite-copy';
import { settle, withCopy } from './settle-copy';
import { readWitness } from './witness';

/** What was wrong with the store, for telling the reader. */
export interface Finding {
  /**
   * `healed`: all is there again; `damaged`: some of it may be missing; `lost`: nothing was left to heal from; `copy-failed`: the
   * second copy cannot be written, so that a loss could not be healed.
   */
  readonly kind: 'healed' | 'damaged' | 'lost' | 'copy-failed';
  /** How many rows came back from the copy. */
  readonly rows: number;
  /** Packs whose topics are gone and have to be imported again. */
  readonly lostPacks: readonly { readonly id: string; readonly name: PackRow['name'] }[];
  /** ISO time. */
  readonly at: string;
}

/**
 * Compares the store with what it should be: its own digest, the second copy, and the witness. A store that comes back empty
 * or partial is filled again from the copy; what was found is remembered until the reader has seen it. `null` when all is well.
 * A copy that cannot be opened is a finding, too.
 */
export async function checkStore(): Promise<Finding | null> {
  try {
    const finding = await withCopy(async () => {
      await settle();
      return heal();
    });
    if (finding) await keepFinding(finding);
    else await noteCopy(null);
    return finding;
  } catch (error) {
    // What is wrong with the store itself comes up again here.
    await readState();
    return noteCopy(error);
  }
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
  const newest = Math.max(known, state.generation);
  if (copyState !== null && copyState.generation > 0 && copy.digest === copyState.digest)
    return restore(copy, copyState.generation, newest);
  const next = { generation: newest + 1, indexGeneration: newest + 1, digest: ours.digest };
  await writeState(next);
  await forgetSeen();
  await rewriteCopy(next, ours);
  return report(ours.rows.size === 0 ? 'lost' : 'damaged', 0, lostPacks);
}

/**
 * Puts the copy's rows in the store's place; of packs only what was decided about them, their topics are not in it. A copy that is
 * behind the store fills in only what is missing: what it does not know of may be newer.
 */
async function restore(copy: KeptSnapshot, reached: number, newest: number): Promise<Finding> {
  const { state, ours, rows } = await db.transaction('rw', db.tables, async () => {
    const before = await readKeptRows();
    const isBehind = reached < (await readState()).generation;
    const missing = [...copy.rows].filter(([id]) => !isBehind || !before.rows.has(id)).map(([, row]) => row);
    if (!isBehind) for (const name of KEPT_TABLES) if (name !== 'packs') await db.table(name).clear();
    for (const { table, row } of missing) await db.table(table).put(row);
    if (reached < newest) await forgetSeen();
    const healed = await readKeptRows();
    const next = { generation: newest + 1, indexGeneration: newest + 1, digest: healed.digest };
    await writeState(next);
    return { state: next, ours: healed, rows: missing.length };
  });
  await rewriteCopy(state, ours);
  return report(reached < newest ? 'damaged' : 'healed', rows, (await readMain()).lostPacks);
}

/** One look at the store: where it says it stands, what is there, and packs of the reader whose topics are not. */
async function readMain() {
  return db.transaction('r', db.tables, async () => {
    const lostPacks: PackRow[] = [];
    for (const pack of await db.packs.toArray()) if (!pack.builtIn && !(await hasPages(pack))) lostPacks.push(pack);
    return { state: await readState(), ours: await readKeptRows(), lostPacks };
  });
}

async function readCopy(): Promise<KeptSnapshot> {
  const all = await copyDb.rows.toArray();
  return { rows: new Map(all.map(({ id, ...rest }) => [id, rest])), digest: digestRows(all) };
}

function report(kind: Finding['kind'], rows: number, packs: readonly PackRow[]): Finding {
  return { kind, rows, lostPacks: packs.map(({ id, name }) => ({ id, name })), at: new Date().toISOString() };
}
