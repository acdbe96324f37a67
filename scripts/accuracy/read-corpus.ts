import { LABEL_KINDS, type Label, type LabelKind, type Passage } from './passage';

/** The passages of a corpus file, or one line per fault that names file, line and field. */
export type Corpus = { readonly passages: readonly Passage[] } | { readonly faults: readonly string[] };

type Report = (field: string, message: string) => undefined;

/** Longest part of a bad value that a fault repeats. */
const QUOTE_LENGTH = 60;

/**
 * Reads a corpus: JSON lines of `{id, lang, title, text, mentions: [{surface, start, end, topic, label}]}`. Other fields
 * are ignored, blank lines are skipped. `topics` are the ids that a label may name.
 */
export function readCorpus(file: string, content: string, topics: ReadonlySet<string>): Corpus {
  const passages: Passage[] = [];
  const faults: string[] = [];
  content
    .replace(/^\ufeff/, '')
    .split('\n')
    .forEach((line, row) => {
      if (line.trim() === '') return;
      const report: Report = (field, message) => {
        faults.push(`${file}:${row + 1}: ${field} ${message}`);
      };
      const passage = readPassage(parseJson(line), topics, report);
      if (passage) passages.push(passage);
    });
  if (passages.length === 0 && faults.length === 0) faults.push(`${file}: holds no passage`);
  return faults.length > 0 ? { faults } : { passages };
}

function readPassage(data: unknown, topics: ReadonlySet<string>, report: Report): Passage | undefined {
  if (data === undefined) return report('the line', 'is no JSON');
  if (!isRecord(data)) return report('the line', 'is no JSON object');
  const id = readName(data, 'id', report);
  const lang = readName(data, 'lang', report);
  const title = readText(data, 'title', report);
  const text = readText(data, 'text', report);
  const { mentions } = data;
  if (!Array.isArray(mentions)) {
    return report('mentions', mentions === undefined ? 'is missing' : 'is no list');
  }
  const labels = mentions.flatMap(
    (mention: unknown, i) =>
      readLabel(mention, text, topics, (field, message) => report(`mentions[${i}]${field}`, message)) ?? [],
  );
  if (id === undefined || lang === undefined || title === undefined || text === undefined) return undefined;
  return { id, lang, title, text, labels };
}

function readLabel(
  data: unknown,
  text: string | undefined,
  topics: ReadonlySet<string>,
  report: Report,
): Label | undefined {
  if (!isRecord(data)) return report('', 'is no JSON object');
  const inside: Report = (field, message) => report(`.${field}`, message);
  const surface = readName(data, 'surface', inside);
  const start = readOffset(data, 'start', inside);
  const end = readOffset(data, 'end', inside);
  const topic = readName(data, 'topic', inside);
  const label = readName(data, 'label', inside);
  if (topic !== undefined && !topics.has(topic)) inside('topic', `${quote(topic)} is no topic of the built-in pack`);
  if (label !== undefined && !isLabelKind(label)) {
    inside('label', `${quote(label)} is none of ${LABEL_KINDS.join(', ')}`);
  }
  if (surface !== undefined && start !== undefined && end !== undefined && text !== undefined) {
    const slice = text.slice(start, end);
    if (slice !== surface || slice.length !== end - start) {
      inside('surface', `${quote(surface)} does not stand at ${start}-${end}, where ${quote(slice)} is`);
    }
  }
  if (start === undefined || end === undefined || topic === undefined || !isLabelKind(label)) return undefined;
  return { topic, start, end, label };
}

/** A text field; the empty text is one. */
function readText(data: Readonly<Record<string, unknown>>, field: string, report: Report): string | undefined {
  const value = data[field];
  if (value === undefined) return report(field, 'is missing');
  return typeof value === 'string' ? value : report(field, 'is no text');
}

/** A text field that must not be empty. */
function readName(data: Readonly<Record<string, unknown>>, field: string, report: Report): string | undefined {
  const value = readText(data, field, report);
  return value === '' ? report(field, 'is empty') : value;
}

function readOffset(data: Readonly<Record<string, unknown>>, field: string, report: Report): number | undefined {
  const value = data[field];
  if (value === undefined) return report(field, 'is missing');
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
    ? value
    : report(field, 'is no whole number from 0 on');
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function isLabelKind(label: string | undefined): label is LabelKind {
  return LABEL_KINDS.some((kind) => kind === label);
}

function quote(value: string): string {
  return JSON.stringify(value.length > QUOTE_LENGTH ? `${value.slice(0, QUOTE_LENGTH)}…` : value);
}
