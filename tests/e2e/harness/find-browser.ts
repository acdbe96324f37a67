import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Path of a browser: the environment variable if it is set, else the first of `names` on PATH or at its own path. */
export function findBrowser(variable: string, names: string[]): string {
  const chosen = process.env[variable];
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names) {
    const found = name.startsWith('/') ? [name] : folders.map((folder) => join(folder, name));
    const path = found.find(isExecutable);
    if (path) return path;
  }
  throw new Error(`No browser found (${names.join(', ')}); set ${variable} to its path`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
