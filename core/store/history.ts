import { db, type PackRow } from './database';
import { dropEditions } from './edition';
import type { RowChange } from './kept-rows';

/** What a change was, as a message key of the interface and what stands in for `$1`, `$2`. */
export interface ChangeLabel {
  readonly key: string;
  readonly args: readonly string[];
}

/** A change of the reader's that can be undone, or done again when it was undone. */
export interface HistoryRow {
  readonly id: number;
  /** ISO time. */
  readonly at: string;
  readonly label: ChangeLabel;
  readonly changes: readonly RowChange[];
  readonly undone: boolean;
}

/** What undoing and doing again would change. */
export interface HistoryEnds {
  readonly undo: HistoryRow | null;
  readonly redo: HistoryRow | null;
}

const MAX_STEPS = 100;

/**
 * Remembers a change inside the transaction that made it; what had been undone before can no longer be done again. Gives whether
 * changes of packs were forgotten by that.
 */
export async function recordStep(label: ChangeLabel, changes: readonly RowChange[]): Promise<boolean> {
  const rows = await db.history.orderBy('id').toArray();
  const done = rows.filter(({ undone }) => !undone);
  const forgotten = [
    ...rows.filter(({ undone }) => undone),
    ...done.slice(0, Math.max(0, done.length + 1 - MAX_STEPS)),
  ];
  await db.history.bulkDelete(forgotten.map(({ id }) => id));
  await db.history.add({ at: new Date().toISOString(), label, changes, undone: false });
  return forgotten.some((step) => step.changes.some(({ table }) => table === 'packs'));
}

/** The changes that undoing and doing again would act on. */
export async function readHistoryEnds(): Promise<HistoryEnds> {
  const rows = await db.history.orderBy('id').toArray();
  return {
    undo: rows.findLast(({ undone }) => !undone) ?? null,
    redo: rows.find(({ undone }) => undone) ?? null,
  };
}

/** Forgets all changes; they can no longer be undone. */
export async function forgetHistory(): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await db.history.clear();
    await dropUnusedEditions();
  });
}

/** Drops the pages of editions that no pack has and no change that could be undone brings back. */
export async function dropUnusedEditions(): Promise<void> {
  const used = new Set((await db.packs.toArray()).map(({ edition }) => edition));
  for (const { changes } of await db.history.toArray()) {
    for (const { before, after } of changes) {
      for (const row of [before, after]) if (row && 'edition' in row) used.add((row as PackRow).edition);
    }
  }
  await dropEditions((edition) => !used.has(edition));
}
