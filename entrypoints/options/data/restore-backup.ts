import type { Backup } from '../../../core/backup/backup';
import { type ChosenParts, chooseParts } from '../../../core/backup/choose-parts';
import { type RestoredCounts, type RestoreMode, restoreParts } from '../../../core/store/restore';

/** Brings chosen parts of a backup back in one step, which the reader can undo. `date` names it. */
export async function restoreBackup(
  backup: Backup,
  chosen: ChosenParts,
  mode: RestoreMode,
  date: string,
): Promise<RestoredCounts> {
  return restoreParts(chooseParts(backup, chosen), mode, { label: { key: 'changeRestore', args: [date] } });
}
