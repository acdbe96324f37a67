import type { Pack } from '../../topics/pack';
import type { Alias, Topic } from '../../topics/topic';
import { chooseText } from './choose-text';
import { addFormulaSign } from './formula-sign';

/** The columns of a table, in their order. */
export const CSV_COLUMNS = [
  'id',
  'name',
  'kind',
  'aliases',
  'hidden',
  'summary',
  'url',
  'lang',
  'date',
  'case',
  'license',
  'attribution',
] as const;

type Row = Record<(typeof CSV_COLUMNS)[number], string>;

/** Tells spreadsheets that the text is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';
const ALIAS_EDGE = '|';

/**
 * A pack as a table for spreadsheets (RFC 4180), one topic a row, in the pack's own language. Lost are the header but licence and
 * attribution, strengths, evidence and vetoes, texts in other languages, the languages of aliases, claims, facts, relations, all
 * sources but the first with an address, what aliases say about case where they differ, and aliases that hold a `|`.
 * `dropFormulaSign` gives back the cells as they were.
 */
export function writeCsv(pack: Pack, withByteOrderMark = true): string {
  const rows = pack.topics.map((topic) => toRow(topic, pack));
  const lines = [CSV_COLUMNS, ...rows.map((row) => CSV_COLUMNS.map((column) => quote(addFormulaSign(row[column]))))];
  return `${withByteOrderMark ? BYTE_ORDER_MARK : ''}${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

function toRow(topic: Topic, { language, license, attribution = '' }: Pack): Row {
  const name = chooseText(topic.name, [language], language);
  return {
    id: topic.id,
    name: name?.words ?? '',
    kind: topic.kind,
    aliases: join(topic.aliases.filter(({ hidden }) => !hidden)),
    hidden: join(topic.aliases.filter(({ hidden }) => hidden)),
    summary: chooseText(topic.summary, [name?.language ?? language, language], language)?.words ?? '',
    url: topic.sources.find(({ url }) => url !== undefined)?.url ?? '',
    lang: name?.language ?? language,
    date: topic.dates ?? '',
    case: caseOf(topic.aliases),
    license,
    attribution,
  };
}

function join(aliases: readonly Alias[]): string {
  const texts = [...new Set(aliases.map(({ text }) => text))].filter((text) => !text.includes(ALIAS_EDGE));
  const cell = texts.join(ALIAS_EDGE);
  // A cell without a `|` is parted at `;`.
  return cell.includes(';') && texts.length === 1 ? `${cell}${ALIAS_EDGE}` : cell;
}

/** What all aliases say about case; nothing when they differ, so that each is read by its own form. */
function caseOf(aliases: readonly Alias[]): string {
  const rules = new Set(aliases.map(({ match }) => match));
  const [only] = rules;
  return rules.size === 1 && only ? only : '';
}

function quote(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
