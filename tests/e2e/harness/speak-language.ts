import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './drive-page';
import { extensionDir } from './extension-dir';

/**
 * Copies the built extension with the texts of one language alone, named as its folder in `_locales`, so that a browser of any
 * language shows them; gives the folder, which lies beside the build and is made anew each time, of its own for each of the workers
 * that run tests at the same time.
 */
export function extensionInLanguage(browserName: BrowserName, locale: string): string {
  const folder = `${extensionDir(browserName)}-${locale}-${process.env.VITEST_POOL_ID ?? 0}`;
  rmSync(folder, { recursive: true, force: true });
  cpSync(extensionDir(browserName), folder, { recursive: true });
  const locales = join(folder, '_locales');
  for (const other of readdirSync(locales)) if (other !== locale) rmSync(join(locales, other), { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, default_locale: locale }));
  return folder;
}
