import { capFaults } from '../../topics/cap-faults';
import { LIMITS } from '../../topics/limits';
import type { PackHeader } from '../../topics/pack';
import type { Fault } from '../../topics/parse-pack';
import type { ReadPack, Skipped } from '../draft-pack';
import { cleanProse } from './clean-prose';
import type { CsvMapping } from './csv-columns';
import { joinStatements } from './join-statements';
import { type CsvRow, parseCsv } from './parse-csv';
import { readAnkiHead } from './read-anki-head';
import { readCsvRow } from './read-csv-row';

/** What Anki plays instead of showing it. */
const SOUND = /\[sound:[^\]\n]{0,300}\]/g;

/** A first row names columns; rows that are wholly blank stay in the counts. */
interface Table {
  readonly header: CsvRow | undefined;
  readonly body: readonly CsvRow[];
}

/**
 * Reads a table as `mapping` says, one topic a row, into a pack with `header`; language, licence and attribution of the rows, where columns
 * give them, take the place of the header's. Faults name line and column.
 */
export function readCsv(
  text: string,
  mapping: CsvMapping,
  header: PackHeader,
): ReadPack | { readonly faults: readonly Fault[] } {
  const parsed = parseCsv(text, mapping.delimiter, LIMITS.topics + 2);
  if ('faults' in parsed) return parsed;
  const table = splitHeader(readAnkiHead(text)?.html ? parsed.rows.map(readHtml) : parsed.rows, mapping);
  const wrong = checkTable(table, mapping);
  if (wrong !== null) return { faults: [wrong] };

  const width = (table.header ?? table.body[0])?.cells.length ?? 0;
  const topics = new Map<string, ReadPack['draft']['topics'][number]>();
  const skipped: Skipped[] = [];
  const faults: Fault[] = [];
  const licences = new Set<string>();
  const attributions = new Set<string>();
  const languages = new Map<string, number>();
  for (const row of table.body) {
    const at = `line ${row.line}`;
    if (row.cells.every((cell) => cell.trim() === '')) {
      skipped.push({ at, name: '', reason: 'no-name' });
      continue;
    }
    // Spreadsheets and hands leave a delimiter behind the last cell.
    if (row.cells.length < width || row.cells.slice(width).some((cell) => cell.trim() !== '')) {
      faults.push({ path: at, message: `has ${row.cells.length} fields where ${width} are expected` });
      continue;
    }
    const read = readCsvRow(row, mapping, table.header?.cells ?? []);
    if ('faults' in read) for (const fault of read.faults) faults.push(fault);
    else if (topics.has(read.topic.id)) skipped.push({ at, name: read.name, reason: 'duplicate' });
    else {
      topics.set(read.topic.id, read.topic);
      if (read.licence !== '') licences.add(read.licence);
      if (read.attribution !== '') attributions.add(read.attribution);
      if (typeof read.topic.name !== 'string') {
        for (const lang of Object.keys(read.topic.name)) languages.set(lang, (languages.get(lang) ?? 0) + 1);
      }
    }
  }
  if (faults.length > 0) return { faults: capFaults(faults) };
  const license = joinLicences(licences) || header.license;
  const [language] = [...languages].sort(([, a], [, b]) => b - a)[0] ?? [header.language];
  const attribution = joinStatements([...attributions]) || header.attribution;
  const told = { ...header, language, license, ...(attribution ? { attribution } : {}) };
  const draft = { header: told, domain: 'general' as const, topics: [...topics.values()] };
  return { draft, present: table.body.length, skipped };
}

function readHtml({ line, cells }: CsvRow): CsvRow {
  return { line, cells: cells.map((cell) => cleanProse(cell.replace(SOUND, ''), cell.length)) };
}

function splitHeader(rows: readonly CsvRow[], mapping: CsvMapping): Table {
  return mapping.header ? { header: rows[0], body: rows.slice(1) } : { header: undefined, body: rows };
}

function checkTable({ header, body }: Table, { columns }: CsvMapping): Fault | null {
  const width = (header ?? body[0])?.cells.length ?? 0;
  if (body.length === 0) return { path: '', message: 'has no rows' };
  if (body.length > LIMITS.topics) return { path: '', message: `has more than ${LIMITS.topics} rows` };
  if (columns.name === undefined) return { path: '', message: 'has no column that holds the name' };
  const missing = Object.entries(columns).find(([, column]) => column < 0 || column >= width);
  return missing ? { path: `column ${missing[1] + 1}`, message: `is not there: the table has ${width} columns` } : null;
}

/** Text and code of one file can stand under different licences, and all of them are to be kept then. */
function joinLicences(licences: ReadonlySet<string>): string {
  const [first, ...others] = licences;
  if (first === undefined || others.length === 0) return first ?? '';
  const all = [...licences].map((licence) => (licence.includes(' ') ? `(${licence})` : licence)).join(' AND ');
  return all.length <= LIMITS.name ? all : '';
}
