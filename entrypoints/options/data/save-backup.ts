import { browser } from 'wxt/browser';
import { nameBackup } from '../../../core/backup/name-backup';
import { writeBackup } from '../../../core/backup/write-backup';
import { saveFile } from '../../../core/page/save-file';

/** Saves everything in one file; gives its name. */
export async function saveBackup(): Promise<string> {
  const now = new Date();
  const backup = await writeBackup(browser.runtime.getManifest().version, now);
  const name = nameBackup(now);
  saveFile(name, backup);
  return name;
}
