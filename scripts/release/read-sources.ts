import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../tests/e2e/harness/extension-dir';
import { readGit } from './read-git';
import type { ZipEntry } from './zip-entry';

const LISTED = /^100(644|755) \S+ 0\t(.+)$/s;

/** The files git tracks, as they lie in the working tree. Throws at anything that is no plain file. */
export async function readSources(): Promise<ZipEntry[]> {
  const lines = (await readGit(['ls-files', '--stage', '-z'])).split('\0').filter(Boolean);
  return Promise.all(
    lines.map(async (line) => {
      const [, mode, path] = LISTED.exec(line) ?? [];
      if (!path) throw new Error(`No plain file: ${line}`);
      return { path, bytes: await readFile(join(PROJECT_ROOT, path)), executable: mode === '755' };
    }),
  );
}
