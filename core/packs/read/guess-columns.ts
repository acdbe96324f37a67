import type { Fault } from '../../topics/parse-pack';
import { type CsvMapping, findColumns } from './csv-columns';
import { guessDelimiter, parseCsv } from './parse-csv';

/** What a table looks like, for somebody to say what its columns hold. */
export interface ColumnGuess {
  readonly mapping: CsvMapping;
  /** The cells of the first row when they name the columns. */
  readonly header: readonly string[] | null;
  /** The first rows below the header. */
  readonly rows: readonly (readonly string[])[];
  /** How many columns the widest of these rows has. */
  readonly width: number;
}

const SHOWN_ROWS = 5;

/** Guesses delimiter, header and columns of a table from its first rows. Without a header the first column is the name. */
export function guessColumns(text: string): ColumnGuess | { readonly faults: readonly Fault[] } {
  const delimiter = guessDelimiter(text);
  const parsed = parseCsv(text, delimiter, SHOWN_ROWS + 1);
  if ('faults' in parsed) return parsed;
  const cells = parsed.rows.map((row) => row.cells);
  const [first = []] = cells;
  const found = findColumns(first);
  const header = Object.keys(found).length > 0 ? first : null;
  const columns = header !== null && found.name === undefined ? { ...found, ...findNameless(first, found) } : found;
  return {
    mapping: { delimiter, header: header !== null, columns: header === null ? { name: 0 } : columns },
    header,
    rows: (header === null ? cells : cells.slice(1)).slice(0, SHOWN_ROWS),
    width: cells.reduce((most, row) => Math.max(most, row.length), 0),
  };
}

/** The first column that is nothing else is the likeliest name. */
function findNameless(header: readonly string[], found: CsvMapping['columns']): CsvMapping['columns'] {
  const taken = new Set(Object.values(found));
  const at = header.findIndex((_, column) => !taken.has(column));
  return at < 0 ? {} : { name: at };
}
