import type { ColumnGuess } from '../../../core/packs/read/guess-columns';
import type { ReadOutcome } from './import-calls';

/** The guess about a table as a question to the reader. */
export function askColumns({ mapping, header, rows, width }: ColumnGuess): ReadOutcome {
  return { kind: 'columns', table: { mapping, rows: header ? [header, ...rows] : rows, width } };
}
