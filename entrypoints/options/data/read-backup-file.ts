import { type ParsedBackup, parseBackup } from '../../../core/backup/parse-backup';

const MAX_BYTES = 512 * 1024 * 1024;

/** Reads a file a reader chose as a backup. Never throws for what stands in it. */
export async function readBackupFile(file: File): Promise<ParsedBackup> {
  if (file.size > MAX_BYTES) return { faults: [{ path: '', message: `is larger than ${MAX_BYTES} bytes` }] };
  const text = await file.text();
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { faults: [{ path: '', message: `is no JSON: ${error instanceof Error ? error.message : error}` }] };
  }
  return parseBackup(data);
}
