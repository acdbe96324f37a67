import { findColumns } from '../../../core/packs/read/csv-columns';
import { openText, type PackFile } from '../../../core/packs/read/open-text';
import { parseCsv } from '../../../core/packs/read/parse-csv';
import type { ReadOutcome } from './import-calls';

const SHOWN_ROWS = 6;

/** The first rows of a table with the delimiter that the reader named. */
export function cutTable(file: PackFile, delimiter: string): ReadOutcome {
  const opened = openText(file);
  if ('faults' in opened) return { kind: 'faults', ...opened };
  if (opened.format !== 'csv') throw new Error(`${file.name} is no table`);
  const parsed = parseCsv(opened.text, delimiter, SHOWN_ROWS);
  if ('faults' in parsed) return { kind: 'faults', ...parsed };
  const rows = parsed.rows.map(({ cells }) => cells);
  const found = findColumns(rows[0] ?? []);
  const isHeader = Object.keys(found).length > 0;
  const columns = isHeader ? { name: 0, ...found } : { name: 0 };
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return { kind: 'columns', table: { mapping: { delimiter, header: isHeader, columns }, rows, width } };
}
