import { readFile } from 'node:fs/promises';
import type { Figure } from '../../tests/note-figure';

/** One test of a run. */
export interface TestResult {
  readonly fullName: string;
  readonly status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' | 'disabled';
  /** What failed before it passed, if it was tried again. */
  readonly firstFailure?: string;
  readonly figures: readonly Figure[];
}

/** A run as Vitest's JSON reporter wrote it. */
export interface RunReport {
  readonly passed: number;
  readonly failed: number;
  readonly tests: readonly TestResult[];
}

interface WrittenReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly (Pick<TestResult, 'fullName' | 'status'> & {
      readonly failureMessages?: readonly string[];
      readonly meta?: { readonly figures?: readonly Figure[] };
    })[];
  }[];
}

/** Reads what the JSON reporter wrote to `path`; a run that broke before it wrote anything has no tests. */
export async function readReport(path: string): Promise<RunReport> {
  const written = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (written === null) return { passed: 0, failed: 0, tests: [] };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(written) as WrittenReport;
  const tests = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .map(({ fullName, status, failureMessages: [firstFailure] = [], meta }) => ({
      fullName,
      status,
      figures: meta?.figures ?? [],
      ...(status === 'passed' && firstFailure !== undefined && { firstFailure }),
    }));
  return { passed: numPassedTests, failed: numFailedTests, tests };
}
