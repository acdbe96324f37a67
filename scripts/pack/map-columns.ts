import { CSV_FIELDS, type CsvField, type CsvMapping } from '../../core/packs/read/csv-columns';
import type { ColumnGuess } from '../../core/packs/read/guess-columns';

/** The mapping that `--columns` asks for; a column is a name of the first row, a letter as spreadsheets have it, or a number. */
export function mapColumns(
  { mapping, header, rows }: ColumnGuess,
  asked: ReadonlyMap<string, string>,
): CsvMapping | { readonly faults: readonly string[] } {
  const first = header ?? rows[0] ?? [];
  const columns: { [field in CsvField]?: number } = {};
  const faults: string[] = [];
  for (const [name, column] of asked) {
    const field = CSV_FIELDS.find((known) => known === (name === 'license' ? 'licence' : name));
    const at = findColumn(column, first);
    if (field === undefined) faults.push(`"${name}" is none of ${CSV_FIELDS.join(', ')}`);
    else if (at === null) faults.push(`there is no column "${column}"`);
    else columns[field] = at;
  }
  if (faults.length > 0) return { faults };
  // A row whose cells are called by what stands in them names columns, whatever the language.
  const named = [...asked.values()].some((column) => findName(column, first) >= 0);
  return { ...mapping, header: mapping.header || named, columns };
}

function findColumn(column: string, header: readonly string[]): number | null {
  const named = findName(column, header);
  if (named >= 0) return named;
  if (/^[1-9]\d{0,3}$/.test(column)) return Number(column) - 1;
  if (!/^[a-z]{1,2}$/i.test(column)) return null;
  return [...column.toLowerCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0) - 1;
}

function findName(column: string, header: readonly string[]): number {
  return header.findIndex((cell) => cell.trim().toLowerCase() === column.toLowerCase());
}
