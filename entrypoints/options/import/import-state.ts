import type { SkosScheme } from '../../../core/packs/read/list-skos-schemes';
import type { Fault } from '../../../core/topics/parse-pack';
import type { ImportPhase, Preview } from './import-calls';
import type { Table } from './table';

/** A question that a file left open. */
export type Question =
  | { readonly kind: 'columns'; readonly table: Table; readonly fileName: string }
  | { readonly kind: 'parts'; readonly concepts: number; readonly schemes: readonly SkosScheme[] };

/** Where an import stands. */
export type ImportState =
  | { readonly kind: 'idle'; readonly wasCancelled: boolean }
  | { readonly kind: 'asking'; readonly address: URL }
  | { readonly kind: 'working'; readonly phase: ImportPhase; readonly name: string; readonly progress?: ImportProgress }
  | { readonly kind: 'faults'; readonly name: string; readonly faults: readonly Fault[]; readonly question?: Question }
  | Question
  | { readonly kind: 'preview'; readonly preview: Preview; readonly source: ImportSource }
  | ImportDone;

/** How much of a phase is done. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

/** A file and where it came from. */
export interface ImportSource {
  readonly name: string;
  readonly file: Blob;
  /** The address that sent it. */
  readonly address?: string;
}

/** An import that was stored; `step` is what undoes it, `null` when all was there already. */
export interface ImportDone {
  readonly kind: 'done';
  readonly name: string;
  readonly topics: number;
  readonly aliases: number;
  readonly step: number | null;
}
