import { db, type PackRow } from '../database';
import { hasPages } from '../edition';
import { KEPT_TABLES } from '../kept-tables';
import { forgetSeen } from '../stamps';
import { readState, writeState } from '../store-state';
import { chooseCopy } from './choose-copy';
import { keepFinding } from './finding';
import { type KeptFile, readKeptFile } from './kept-file';
import { readKeptRows } from './kept-snapshot';
import { noteCopy } from './note-copy';
import { readCopy } from './read-copy';
import { readReached, readReachedOutside } from './read-reached';
import { rewriteCopy } from './rewrite-copy';
import { settle, withCopy } from './settle-copy';

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
 * Compares the store with what it should be: its own digest, the second copy and its file, and how far it is known to have come. A
 * store that comes back empty or partial is filled again from the copy, or from the file where both databases are gone; what was found
 * is remembered until the reader has seen it. `null` when all is well. A copy that cannot be opened is a finding, too.
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
    const finding = await withCopy(healWithoutCopy);
    if (finding) await keepFinding(finding);
    return finding ?? noteCopy(error);
  }
}

/**
 * Where the copy does not open: fills a store that has lost something from the file, if that goes as far as anybody knows; else the copy
 * may know more, and is waited for. `null` when nothing was to be done, or could be.
 */
async function healWithoutCopy(): Promise<Finding | null> {
  const [file, known] = await Promise.all([readKeptFile(), readReachedOutside()]);
  const { state, ours } = await readMain();
  const isSound = ours.digest === state.digest && state.generation >= known;
  if (isSound || !file || file.generation < Math.max(known, state.generation)) return null;
  return refill(file, known, async () => undefined);
}

async function heal(): Promise<Finding | null> {
  // Before the store: what is written meanwhile must not look lost.
  const [copy, file, known] = await Promise.all([readCopy(), readKeptFile(), readReached()]);
  const { state, ours, lostPacks } = await readMain();
  const isSound = ours.digest === state.digest;
  if (isSound && state.generation >= known) {
    const isCopied = [copy, file].every(
      (kept) => kept?.generation === state.generation && kept.digest === state.digest,
    );
    if (!isCopied) await rewriteCopy(state, ours);
    return lostPacks.length > 0 ? report('damaged', 0, lostPacks) : null;
  }
  const newest = Math.max(known, state.generation);
  const best = chooseCopy(copy, file);
  // A sound store has all that an older copy has, but for what the reader has deleted since.
  if (best && !(isSound && best.generation < state.generation)) return refill(best, newest, rewriteCopy);
  const next = { generation: newest + 1, indexGeneration: newest + 1, digest: ours.digest };
  await writeState(next);
  await forgetSeen();
  await rewriteCopy(next, ours);
  return report(ours.rows.size === 0 ? 'lost' : 'damaged', 0, lostPacks);
}

/**
 * Puts the copy's rows in the store's place; of packs only what was decided about them, their topics are not in it. A copy that is
 * behind the store fills in only what is missing: what it does not know of may be newer. `tellCopy` hears what is there then.
 */
async function refill(
  { rows: kept, generation: reached }: KeptFile,
  newest: number,
  tellCopy: typeof rewriteCopy,
): Promise<Finding> {
  const { state, ours, rows } = await db.transaction('rw', db.tables, async () => {
    const before = await readKeptRows();
    const isBehind = reached < (await readState()).generation;
    const missing = kept.filter(({ id }) => !isBehind || !before.rows.has(id));
    if (!isBehind) for (const name of KEPT_TABLES) if (name !== 'packs') await db.table(name).clear();
    for (const { table, row } of missing) await db.table(table).put(row);
    if (reached < newest) await forgetSeen();
    const healed = await readKeptRows();
    const next = { generation: newest + 1, indexGeneration: newest + 1, digest: healed.digest };
    await writeState(next);
    return { state: next, ours: healed, rows: missing.length };
  });
  await tellCopy(state, ours);
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

function report(kind: Finding['kind'], rows: number, packs: readonly PackRow[]): Finding {
  return { kind, rows, lostPacks: packs.map(({ id, name }) => ({ id, name })), at: new Date().toISOString() };
}
