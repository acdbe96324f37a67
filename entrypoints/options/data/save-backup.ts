import { browser } from 'wxt/browser';
import { writeBackup } from '../../../core/backup/write-backup';
import { saveFile } from '../../../core/page/save-file';

/** Saves everything in one file; gives its name. */
export async function saveBackup(): Promise<string> {
  const now = new Date();
  const backup = await writeBackup(browser.runtime.getManifest().version, now);
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  const name = `sidelight-backup-${day.join('-')}.json`;
  saveFile(name, backup);
  return name;
}
