import { nameFile } from '../../../core/backup/name-file';
import type { ExportFile } from '../../../core/packs/write/export-formats';
import { writeExport } from '../../../core/packs/write/write-export';
import { saveFile } from '../../../core/page/save-file';
import { readPack } from '../../../core/store/packs';

/** Saves a pack with the reader's edits as a file named for it; gives the file's name. Throws when the pack is gone. */
export async function savePack(
  packId: string,
  name: string,
  { format, fileExtension, mediaType }: ExportFile,
  withPrivate: boolean,
): Promise<string> {
  const pack = await readPack(packId, { withPrivate });
  if (!pack) throw new Error(`There is no pack "${packId}"`);
  const fileName = nameFile([name, pack.version], fileExtension);
  saveFile(fileName, new Blob([writeExport(pack, format)], { type: mediaType }));
  return fileName;
}
