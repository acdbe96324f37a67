import type { ZipEntry } from './zip-entry';

/** Which files hold one of the forbidden texts: folders of this machine, the registry's address. */
export function findWords(entries: readonly ZipEntry[], forbidden: readonly string[]): readonly string[] {
  return entries.flatMap(({ path, bytes }) =>
    forbidden.filter((word) => Buffer.from(bytes).includes(word)).map((word) => `${path}: holds ${word}`),
  );
}
