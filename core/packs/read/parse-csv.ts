import Papa from 'papaparse';
import type { Fault } from '../../topics/parse-pack';
import { readAnkiHead } from './read-anki-head';

/** A row of a table and the line of the file it begins in, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** All that a row may hold fits into so many UTF-16 units. */
const MAX_LINE = 1_000_000;
/** Somebody says what each of them holds. */
const MAX_COLUMNS = 1_000;

const SEPARATOR_LINE = /^("?)sep=([^"\r\n])\1(?:\r\n?|\n|$)/i;

/** The delimiter that a table names in its `sep=` line, else the one that stands most often in its first row. */
export function guessDelimiter(text: string): string {
  const head = readAnkiHead(text);
  const named = SEPARATOR_LINE.exec(text)?.[2] ?? head?.separator;
  if (named !== undefined) return named;
  const unquoted = text
    .slice(head?.length ?? 0)
    .slice(0, 10_000)
    .replace(/"[^"]*"/g, '');
  const first = unquoted.replace(/^[\r\n]+/, '').split(/[\r\n]/, 1)[0] ?? '';
  const [best = ','] = [',', ';', '\t'].sort((a, b) => countOf(first, b) - countOf(first, a));
  return !first.includes(best) && first.includes('|') ? '|' : best;
}

/** The rows of a table, at most `most` of them, or where a quote is not closed. A last line end begins no row. */
export function parseCsv(
  text: string,
  delimiter: string,
  most = Number.POSITIVE_INFINITY,
): { readonly rows: readonly CsvRow[] } | { readonly faults: readonly Fault[] } {
  const head = readAnkiHead(text);
  const start = head?.length ?? SEPARATOR_LINE.exec(text)?.[0].length ?? 0;
  // With one kind of line end nothing has to guess which of them a file uses.
  const body = text.slice(start).replace(/\r\n?/g, '\n');
  const long = findLongLine(body);
  const first = head?.lines ?? (start > 0 ? 2 : 1);
  if (long !== null) {
    return { faults: [{ path: `line ${first + long}`, message: `is longer than ${MAX_LINE} characters` }] };
  }
  const rows: CsvRow[] = [];
  const faults: Fault[] = [];
  let line = first;
  let seen = 0;
  Papa.parse<string[]>(body, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const [error] = errors;
      if (error !== undefined) {
        const message =
          error.code === 'MissingQuotes' ? 'has a quote that is not closed' : 'has text behind a closing quote';
        faults.push({ path: `line ${line}`, message });
        parser.abort();
        return;
      }
      if (data.length > MAX_COLUMNS) {
        faults.push({ path: `line ${line}`, message: `has more than ${MAX_COLUMNS} columns` });
        parser.abort();
        return;
      }
      rows.push({ line, cells: data });
      line += countOf(body.slice(seen, meta.cursor), '\n') || 1;
      seen = meta.cursor;
      if (rows.length >= most) parser.abort();
    },
  });
  if (faults.length > 0) return { faults };
  const last = rows.at(-1);
  if (last?.cells.length === 1 && last.cells[0] === '') rows.pop();
  return { rows };
}

/** The number of the first line that no row can need, from 0: its cells would be parsed before anybody could say so. */
function findLongLine(body: string): number | null {
  let number = 0;
  let from = 0;
  for (let end = body.indexOf('\n'); end >= 0 && end - from <= MAX_LINE; end = body.indexOf('\n', from)) {
    from = end + 1;
    number += 1;
  }
  const end = body.indexOf('\n', from);
  return (end < 0 ? body.length : end) - from > MAX_LINE ? number : null;
}

function countOf(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
