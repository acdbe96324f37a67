import type { TestResult } from './read-report';

/** Names the tests that passed at the second try only, with what failed at the first; empty when there is none. */
export function formatSecondTries(tests: readonly TestResult[]): string {
  const lines = tests.flatMap(({ fullName, firstFailure }) =>
    firstFailure === undefined ? [] : [`  ${fullName}\n    ${firstFailure.split('\n', 1)[0]}`],
  );
  return lines.length === 0 ? '' : [`Passed at the second try only: ${lines.length}`, ...lines].join('\n');
}
