import type { Skipped, SkipReason } from '../../../core/packs/draft-pack';
import type { ImportMode } from '../../../core/packs/edit/merge-packs';
import type { Clash } from '../../../core/packs/grade/find-clashes';
import type { AliasGrade, GradeChange } from '../../../core/packs/grade/graded-pack';
import type { PackFormat } from '../../../core/packs/read/detect-format';
import type { SkosScheme } from '../../../core/packs/read/list-skos-schemes';
import type { ReadChoice } from '../../../core/packs/read/read-pack-file';
import type { PackPages } from '../../../core/store/pack-pages';
import type { Pack, PackHeader } from '../../../core/topics/pack';
import type { Fault } from '../../../core/topics/parse-pack';
import type { TopicEdit } from '../../../core/topics/topic-edit';
import type { Table } from './table';

/** What an import is at; the first four in the worker, the others on the page. */
export type ImportPhase = 'reading' | 'checking' | 'grading' | 'comparing' | 'fetching' | 'preparing' | 'storing';

/** What came of reading a file: faults, a question, or what would be stored. */
export type ReadOutcome =
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'columns'; readonly table: Table }
  | { readonly kind: 'parts'; readonly concepts: number; readonly schemes: readonly SkosScheme[] }
  | { readonly kind: 'preview'; readonly preview: Preview };

/** What a reader looks at before anything is stored. */
export interface Preview {
  readonly header: PackHeader;
  readonly format: PackFormat;
  readonly topics: number;
  readonly aliases: number;
  /** Entries in the file; each is a topic or among the skipped. */
  readonly present: number;
  readonly skipped: readonly SkippedGroup[];
  /** Marks to expect in 1,000 words of ordinary text. */
  readonly marks: number;
  /** Names in letters of several alphabets. */
  readonly mixed: NamedCount;
  /** The first of the names that topics of other packs have too, and how many there are. */
  readonly clashes: readonly Clash[];
  readonly clashCount: number;
  readonly stored: StoredBefore | null;
}

/** Entries that became no topic for one reason: the first of them, and how many there are. */
export interface SkippedGroup {
  readonly reason: SkipReason;
  readonly count: number;
  readonly first: readonly Skipped[];
}

/** How the pack of that id that is there already differs; names are the first few of each kind. */
export interface StoredBefore {
  readonly version: string;
  readonly builtIn: boolean;
  readonly isSame: boolean;
  readonly updatesFrom: string | null;
  /** Topics of it that the reader edited. */
  readonly edits: number;
  readonly added: NamedCount;
  readonly changed: NamedCount;
  readonly removed: NamedCount;
}

export interface NamedCount {
  readonly count: number;
  readonly first: readonly string[];
}

/** A name with its grade as it stands now; `row` stays the same while grades change. */
export interface NameRow extends AliasGrade {
  readonly row: number;
}

export interface NamesPage {
  readonly total: number;
  readonly rows: readonly NameRow[];
}

/** Which names: all that hold `query`, or without one those that can mark ordinary text, riskiest first. */
export interface NamesQuery {
  readonly query: string;
  readonly all: boolean;
}

/** A pack that is ready to be stored, without its topics: those come in so many pieces. */
export interface LaidOut {
  readonly pack: Omit<Pack, 'topics'>;
  readonly builtIn: boolean;
  readonly topics: number;
  readonly aliases: number;
  readonly pieces: number;
  readonly digest: string;
  /** What the reader changed of its names. */
  readonly edits: readonly TopicEdit[];
}

/** What the page asks of the worker that reads one file. */
export interface ImportCalls {
  read(file: Blob, name: string, choice: ReadChoice): ReadOutcome;
  /** The first rows with another delimiter. */
  cutTable(delimiter: string): ReadOutcome;
  listNames(query: NamesQuery, from: number, count: number): NamesPage;
  /** Gives the new estimate. */
  changeNames(rows: readonly number[] | NamesQuery, change: Pick<GradeChange, 'strength' | 'match'>): number;
  layOut(mode: ImportMode): LaidOut;
  takePiece(number: number): PackPages;
}

/** One call on its way to the worker. */
export interface ImportRequest {
  readonly id: number;
  readonly name: keyof ImportCalls;
  readonly args: readonly unknown[];
}

/** What the worker says. */
export type ImportReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string }
  | { readonly phase: ImportPhase };
