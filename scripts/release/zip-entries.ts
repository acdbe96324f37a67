import { type Zippable, zipSync } from 'fflate';
import { compareText } from './compare-text';
import type { ZipEntry } from './zip-entry';

const UNIX = 3;
const REGULAR_FILE = 0o100644;
const EXECUTABLE_FILE = 0o100755;

/** Makes a zip that depends on nothing but the entries: sorted, one time and one of two modes for all, no extra fields. */
export function zipEntries(entries: readonly ZipEntry[]): Uint8Array {
  // A zip holds local time without its zone, so this is the same everywhere.
  const mtime = new Date(1980, 0, 1, 12);
  const files: Zippable = {};
  for (const { path, bytes, executable } of [...entries].sort((one, other) => compareText(one.path, other.path))) {
    files[path] = [bytes, { mtime, os: UNIX, attrs: (executable ? EXECUTABLE_FILE : REGULAR_FILE) << 16, level: 9 }];
  }
  return zipSync(files);
}
