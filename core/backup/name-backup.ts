/** The name of a backup's file, with the day it was made on. */
export function nameBackup(made: Date): string {
  const day = [made.getFullYear(), made.getMonth() + 1, made.getDate()].map((part) => String(part).padStart(2, '0'));
  return `sidelight-backup-${day.join('-')}.json`;
}
