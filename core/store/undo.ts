import { db, type PackRow } from './database';
import { ensureMyPack } from './edits';
import { type HistoryEnds, type HistoryRow, readHistoryEnds } from './history';
import { readKept } from './kept-rows';
import type { KeptTable, KeptTables } from './kept-tables';
import { write } from './write';

/** Takes the latest change back; gives it, `null` when there is none. What was changed since by others is left alone. */
export async function undo(): Promise<HistoryRow | null> {
  return step((ends) => ends.undo, true);
}

/** Does the change again that was undone last. */
export async function redo(): Promise<HistoryRow | null> {
  return step((ends) => ends.redo, false);
}

async function step(choose: (ends: HistoryEnds) => HistoryRow | null, isUndo: boolean): Promise<HistoryRow | null> {
  return write(async (keeper) => {
    const row = choose(await readHistoryEnds());
    if (!row) return null;
    for (const { table, key, before, after } of row.changes) {
      const from = isUndo ? after : before;
      const to = isUndo ? before : after;
      const now = (await readKept(table, key)) ?? null;
      const next = table === 'packs' ? turnPack(now, from, to) : turn(now, from, to);
      if (next) await keeper.put(table, next as KeptTables[KeptTable]);
      else if (now) await keeper.remove(table, key);
    }
    // Topics of the reader's own may have come from another computer since.
    await ensureMyPack(keeper);
    await db.history.put({ ...row, undone: isUndo });
    return row;
  });
}

/** `now` with the fields that differ between `from` and `to` as `to` has them. */
function turn(now: object | null, from: object | null, to: object | null): object | null {
  if (to === null || from === null || now === null) return to;
  const fields = { ...(now as Record<string, unknown>) };
  const before = from as Record<string, unknown>;
  const after = to as Record<string, unknown>;
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(before[field]) === JSON.stringify(after[field])) continue;
    if (after[field] === undefined) delete fields[field];
    else fields[field] = after[field];
  }
  return fields;
}

/** What a pack says about itself and where its topics lie go together: taken one by one they would be those of two versions. */
function turnPack(now: object | null, from: object | null, to: object | null): object | null {
  if (!isPack(now) || !isPack(from) || !isPack(to) || from.edition === to.edition) return turn(now, from, to);
  const { enabled, subscription } = turn(now, from, to) as PackRow;
  const { subscription: _subscription, ...content } = to;
  return { ...content, enabled, ...(subscription && { subscription }) };
}

function isPack(row: object | null): row is PackRow {
  return row !== null && 'edition' in row;
}
