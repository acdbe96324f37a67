/** The formats a pack can be written in. */
export type ExportFormat = 'sidelight' | 'csv' | 'skos' | 'anki';

/** What a file of a format is called and how it is served. */
export interface ExportFile {
  readonly format: ExportFormat;
  /** With its dot. */
  readonly fileExtension: string;
  readonly mediaType: string;
}

/** Every format a pack can be written in, the one that loses nothing first. */
export const EXPORT_FORMATS: readonly ExportFile[] = [
  { format: 'sidelight', fileExtension: '.json', mediaType: 'application/json' },
  { format: 'csv', fileExtension: '.csv', mediaType: 'text/csv;charset=utf-8;header=present' },
  { format: 'skos', fileExtension: '.jsonld', mediaType: 'application/ld+json' },
  // As Anki itself names such files.
  { format: 'anki', fileExtension: '.txt', mediaType: 'text/tab-separated-values;charset=utf-8' },
];
