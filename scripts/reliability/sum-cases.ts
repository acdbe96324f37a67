import type { Figure } from '../../tests/note-figure';
import { findCaseIds } from './find-case-ids';
import type { TestResult } from './read-report';

/** How the tests of one case went. */
export interface CaseSum {
  readonly id: string;
  readonly passed: number;
  readonly failed: number;
  readonly figures: readonly Figure[];
}

/** The cases that `tests` are about, by their ids, with what was measured. A test that was skipped says nothing. */
export function sumCases(tests: readonly TestResult[]): CaseSum[] {
  const sums = new Map<string, CaseSum>();
  const add = (id: string, more: Partial<CaseSum>) => {
    const { passed, failed, figures } = sums.get(id) ?? { passed: 0, failed: 0, figures: [] };
    sums.set(id, {
      id,
      passed: passed + (more.passed ?? 0),
      failed: failed + (more.failed ?? 0),
      figures: [...figures, ...(more.figures ?? [])],
    });
  };
  for (const { fullName, status, figures } of tests) {
    if (status !== 'passed' && status !== 'failed') continue;
    for (const id of new Set(findCaseIds(fullName))) add(id, { [status]: 1 });
    for (const figure of figures) add(figure.case, { figures: [figure] });
  }
  return [...sums.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
