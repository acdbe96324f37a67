import type { PackHeader } from '../../topics/pack';
import type { SkosChoice } from './choose-concepts';
import type { CsvMapping } from './csv-columns';
import type { DetectedFile, PackFormat } from './detect-format';
import type { ColumnGuess } from './guess-columns';
import type { SkosScheme } from './list-skos-schemes';
import { loadReader } from './load-reader';
import { nameFilePack } from './name-file-pack';
import { openText, type PackFile } from './open-text';
import type { ReadContext } from './read-context';
import { type PackRead, readJsonFormat, toPackRead } from './read-pack-update';

/** What somebody said about a file that does not say it itself. */
export interface ReadChoice {
  /** The format it must have. */
  readonly format?: PackFormat | undefined;
  /** What the columns of a table hold. */
  readonly columns?: CsvMapping | undefined;
  /** What a table cannot say about itself: name, id, language, licence. */
  readonly header?: Partial<PackHeader> | undefined;
  /** The part of a thesaurus to read. */
  readonly concepts?: SkosChoice | undefined;
  /** ISO date of a pack that does not say when it was changed; today when absent. */
  readonly today?: string | undefined;
}

/** What came of a file: a pack, a draft to be graded, a question, or faults. */
export type PackFileRead =
  | PackRead
  | { readonly kind: 'needs-columns'; readonly guess: ColumnGuess }
  | { readonly kind: 'needs-choice'; readonly concepts: number; readonly schemes: readonly SkosScheme[] };

/** A thesaurus with more concepts than this is asked about before it is read. */
const ASK_ABOVE_CONCEPTS = 2_000;

/**
 * The one door for files: reads any format, and asks when a table does not say what its columns hold or a large thesaurus
 * which part is wanted. Loads the parser a format needs when it needs it. Never rejects.
 */
export async function readPackFile(file: PackFile, choice: ReadChoice = {}): Promise<PackFileRead> {
  try {
    const opened = openText(file);
    if ('faults' in opened) return opened;
    if (choice.format !== undefined && opened.format !== choice.format) {
      return { faults: [{ path: '', message: `is ${opened.format}, not ${choice.format}` }] };
    }
    const context = { fileName: file.name, today: choice.today ?? new Date().toISOString().slice(0, 10) };
    if (opened.format === 'csv') return await readTable(opened.text, choice, context);
    return opened.format === 'skos' ? await readConcepts(opened, choice, context) : readJsonFormat(opened, context);
  } catch (error) {
    // No input is known that comes here; a reader's page must not break over one that does.
    return {
      faults: [{ path: '', message: `cannot be read: ${error instanceof Error ? error.message : String(error)}` }],
    };
  }
}

async function readTable(text: string, { columns, header }: ReadChoice, context: ReadContext): Promise<PackFileRead> {
  const { guessColumns, readCsv } = await loadReader('csv');
  if (columns === undefined) {
    const guess = guessColumns(text);
    return 'faults' in guess ? guess : { kind: 'needs-columns', guess };
  }
  const read = readCsv(text, columns, {
    ...nameFilePack(context.fileName),
    version: '1.0.0',
    language: 'und',
    license: 'NOASSERTION',
    updated: context.today,
    ...header,
  });
  return toPackRead('csv', read);
}

async function readConcepts(
  opened: Extract<DetectedFile, { format: 'skos' }>,
  { concepts: choice }: ReadChoice,
  context: ReadContext,
): Promise<PackFileRead> {
  const parsed =
    opened.syntax === 'turtle'
      ? (await loadReader('turtle')).parseTurtle(opened.text)
      : await (await loadReader('json-ld')).parseJsonLd(opened.data);
  if ('faults' in parsed) return parsed;
  const { readThesaurus, listSkosSchemes, readSkos } = await loadReader('skos');
  if (choice === undefined) {
    const thesaurus = readThesaurus(parsed.triples);
    if (thesaurus.concepts.size > ASK_ABOVE_CONCEPTS) {
      const schemes = listSkosSchemes(parsed.triples, thesaurus);
      return { kind: 'needs-choice', concepts: thesaurus.concepts.size, schemes };
    }
  }
  const read = readSkos(parsed.triples, choice, context);
  return toPackRead('skos', read);
}
