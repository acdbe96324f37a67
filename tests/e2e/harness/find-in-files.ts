import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of a folder, and of all folders in it, that hold these words, as one byte or two bytes a letter. */
export async function findInFiles(folder: string, words: string): Promise<string[]> {
  const forms = (['utf8', 'utf16le'] as const).map((encoding) => Buffer.from(words, encoding));
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // A file of a browser that has just ended may go meanwhile.
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (forms.some((form) => bytes.includes(form))) found.push(path.slice(folder.length + 1));
  }
  return found;
}
