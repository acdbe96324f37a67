import { EDTF_DATE_OR_INTERVAL } from '../../topics/edtf';
import { LANGUAGE_TAG } from '../../topics/language-tag';
import { LIMITS } from '../../topics/limits';
import type { Fault } from '../../topics/parse-pack';
import { TOPIC_KINDS } from '../../topics/topic';
import type { DraftAlias, DraftTopic } from '../draft-pack';
import { dropFormulaSign } from '../write/formula-sign';
import { cleanLine } from './clean-line';
import { cleanProse } from './clean-prose';
import { collectAliases } from './collect-aliases';
import { CSV_MATCHES, type CsvField, type CsvMapping } from './csv-columns';
import { describeSource } from './describe-source';
import type { CsvRow } from './parse-csv';
import { deriveTopicId, toTopicId } from './topic-id';

/** A row of a table as a topic, or what is wrong in it. */
export type ReadRow =
  | { readonly topic: DraftTopic; readonly name: string; readonly licence: string; readonly attribution: string }
  | { readonly faults: readonly Fault[] };

/** Reads one row as `mapping` says; `header` are the names of the columns as they stand in the file, for faults. */
export function readCsvRow({ line, cells }: CsvRow, { columns }: CsvMapping, header: readonly string[]): ReadRow {
  const faults: Fault[] = [];
  const cell = (field: CsvField): string => {
    const column = columns[field];
    return column === undefined ? '' : dropFormulaSign(cells[column]?.trim() ?? '');
  };
  const fail = (field: CsvField, message: string): void => {
    const name = cleanLine(header[columns[field] ?? -1] ?? '', LIMITS.name) || field;
    faults.push({ path: `line ${line}, column "${name}"`, message });
  };
  const lineOf = (field: CsvField, text: string, limit: number = LIMITS.name): string => {
    if (text.length > limit) fail(field, `is longer than ${limit} characters`);
    return cleanLine(text, limit);
  };

  const name = lineOf('name', cell('name'));
  if (name === '') fail('name', 'is empty');
  const lang = cell('lang');
  if (lang !== '' && !LANGUAGE_TAG.test(lang)) fail('lang', 'is no language tag');
  const date = cell('date');
  if (date !== '' && !EDTF_DATE_OR_INTERVAL.test(date)) fail('date', 'is no date or interval like 2014-11-24/2015-01');
  const source = cell('url') === '' ? null : describeSource(cell('url'));
  if (cell('url') !== '' && source === null) fail('url', 'is no plain http or https address');
  const match = CSV_MATCHES.find((rule) => rule === cell('case').toLowerCase());
  if (cell('case') !== '' && match === undefined) fail('case', `is none of ${CSV_MATCHES.join(', ')}`);
  const kind = TOPIC_KINDS.find((one) => one === cell('kind').toLowerCase());
  if (cell('kind') !== '' && kind === undefined) fail('kind', `is none of ${TOPIC_KINDS.join(', ')}`);
  if (cell('summary').length > LIMITS.summary) fail('summary', `is longer than ${LIMITS.summary} characters`);
  const summary = cleanProse(cell('summary'), LIMITS.summary);
  const licence = lineOf('licence', cell('licence'));
  const attribution = lineOf('attribution', cell('attribution'), LIMITS.line);

  const toAlias = (text: string, hidden = false): DraftAlias => ({
    text,
    ...(lang === '' ? {} : { lang }),
    ...(match === undefined ? {} : { match }),
    ...(hidden ? { hidden } : {}),
  });
  const aliases = collectAliases(
    [toAlias(name)],
    [
      ...splitList(cell('aliases')).map((text) => toAlias(lineOf('aliases', text))),
      ...splitList(cell('hidden')).map((text) => toAlias(lineOf('hidden', text), true)),
    ],
  );
  const tags = [...new Set(splitList(cell('tags'), /[|;,]/).map((tag) => lineOf('tags', tag)))].filter(
    (tag) => tag !== '',
  );
  if (faults.length > 0) return { faults };
  return {
    name,
    licence,
    attribution,
    topic: {
      id: toTopicId(cell('id')) || deriveTopicId(name),
      name: lang === '' ? name : { [lang]: name },
      kind: kind ?? 'other',
      ...(summary === '' ? {} : { summary: lang === '' ? summary : { [lang]: summary } }),
      ...(date === '' ? {} : { dates: date }),
      claims: [],
      facts: [],
      aliases,
      // What an author files a term under is what stands near it.
      ...(tags.length > 0 ? { evidence: { what: tags.slice(0, LIMITS.list).map((text) => ({ text })) } } : {}),
      related: [],
      sources: source === null ? [] : [source],
      sameAs: [],
    },
  };
}

/** The parts of a cell that holds several: between `|` where one stands in it, else between `;`. */
function splitList(cell: string, separators: RegExp = cell.includes('|') ? /\|/ : /;/): string[] {
  return cell.split(separators).filter((part) => part.trim() !== '');
}
