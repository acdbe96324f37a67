import type { CsvMapping } from '../../../core/packs/read/csv-columns';

/** The first rows of a table as they stand in the file, and how they seem to be meant. */
export interface Table {
  readonly mapping: CsvMapping;
  readonly rows: readonly (readonly string[])[];
  readonly width: number;
}
