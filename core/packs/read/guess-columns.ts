import { LANGUAGE_TAG } from '../../topics/language-tag';
import type { Fault } from '../../topics/parse-pack';
import { TOPIC_KINDS } from '../../topics/topic';
import { CSV_MATCHES, type CsvField, type CsvMapping, findColumns } from './csv-columns';
import { guessDelimiter, parseCsv } from './parse-csv';
import { type AnkiHead, readAnkiHead } from './read-anki-head';

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

/** Columns whose cells are of a closed kind. */
const CHECKED: ReadonlyMap<string, (cell: string) => boolean> = new Map([
  ['kind', (cell) => TOPIC_KINDS.some((kind) => kind === cell.toLowerCase())],
  ['case', (cell) => CSV_MATCHES.some((match) => match === cell.toLowerCase())],
  ['lang', (cell) => LANGUAGE_TAG.test(cell)],
]);

/** Guesses delimiter, header and columns of a table from its first rows. Without a header the first column is the name. */
export function guessColumns(text: string): ColumnGuess | { readonly faults: readonly Fault[] } {
  const delimiter = guessDelimiter(text);
  const parsed = parseCsv(text, delimiter, SHOWN_ROWS + 1);
  if ('faults' in parsed) return parsed;
  const cells = parsed.rows.map((row) => row.cells);
  const [first = []] = cells;
  const head = readAnkiHead(text);
  if (head !== null) return guessAnki(head, delimiter, cells);
  const called = findColumns(first);
  const found = dropUnfit(called, cells.slice(1));
  const width = widthOf(cells);
  const header = Object.keys(called).length > 0 ? first : null;
  const columns = header !== null && found.name === undefined ? { ...found, ...findNameless(first, called) } : found;
  return {
    mapping: {
      delimiter,
      header: header !== null,
      columns: header === null ? guessNameless(delimiter, width) : columns,
    },
    header,
    rows: (header === null ? cells : cells.slice(1)).slice(0, SHOWN_ROWS),
    width,
  };
}

/** Cards are exchanged as two columns parted by a tab: the term and what it means. */
function guessNameless(delimiter: string, width: number): CsvMapping['columns'] {
  return delimiter === '\t' && width === 2 ? { name: 0, summary: 1 } : { name: 0 };
}

/** Notes of Anki say in their head what their columns are; without names the first field is the term, the next what it means. */
function guessAnki(head: AnkiHead, delimiter: string, cells: readonly (readonly string[])[]): ColumnGuess {
  const width = widthOf(cells);
  const open = Array.from({ length: width }, (_, column) => column).filter((column) => !head.own.has(column));
  const named = findColumns(head.columns.map((name, column) => (head.own.has(column) ? '' : name)));
  const [name, summary] = open;
  const columns = named.name === undefined ? { name, ...(summary === undefined ? {} : { summary }) } : named;
  const rows = cells.slice(0, SHOWN_ROWS);
  return { mapping: { delimiter, header: false, columns: toColumns(columns) }, header: null, rows, width };
}

function toColumns(columns: { readonly [field in CsvField]?: number | undefined }): CsvMapping['columns'] {
  return Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined));
}

/** A column of another meaning can bear the name of one: "Type: noun" is no kind of topic. */
function dropUnfit(
  columns: CsvMapping['columns'],
  rows: readonly (readonly string[])[],
): { [field in CsvField]?: number } {
  return Object.fromEntries(
    Object.entries(columns).filter(([field, column]) => {
      const fits = CHECKED.get(field);
      const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
      return fits === undefined || cells.length === 0 || cells.some(fits);
    }),
  );
}

function widthOf(cells: readonly (readonly string[])[]): number {
  return cells.reduce((most, row) => Math.max(most, row.length), 0);
}

/** The first column that is nothing else is the likeliest name. */
function findNameless(header: readonly string[], found: CsvMapping['columns']): CsvMapping['columns'] {
  const taken = new Set(Object.values(found));
  const at = header.findIndex((_, column) => !taken.has(column));
  return at < 0 ? {} : { name: at };
}
