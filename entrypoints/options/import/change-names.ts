import type { GradeChange } from '../../../core/packs/grade/graded-pack';
import type { GradedImport } from './grade-import';
import type { NamesQuery } from './import-calls';
import { listNames } from './list-names';
import { sumRisk } from './sum-risk';

/** Gives names another strength or case; the estimate that follows. */
export function changeNames(
  graded: GradedImport,
  which: readonly number[] | NamesQuery,
  change: Pick<GradeChange, 'strength' | 'match'>,
): number {
  const { rows, changes, rate } = graded;
  const chosen = 'query' in which ? listNames(rows, which).map(({ row }) => row) : which;
  for (const number of chosen) {
    const row = rows[number];
    if (!row) continue;
    const { topicId, text } = row;
    const next = { ...row, ...change, reasons: ['changed'] as const };
    rows[number] = { ...next, risk: rate(next) };
    changes.set(number, { ...changes.get(number), topicId, text, ...change });
  }
  return sumRisk(rows);
}
