import type { Pack } from '../../topics/pack';
import type { ExportFormat } from './export-formats';
import { writeAnki } from './write-anki';
import { writeCsv } from './write-csv';
import { writePack } from './write-pack';
import { writeSkos } from './write-skos';

const WRITERS: Readonly<Record<ExportFormat, (pack: Pack) => string>> = {
  sidelight: writePack,
  csv: (pack) => writeCsv(pack),
  skos: writeSkos,
  anki: writeAnki,
};

/** A pack as the text of a file of `format`; each writer says what its format loses. */
export function writeExport(pack: Pack, format: ExportFormat): string {
  return WRITERS[format](pack);
}
