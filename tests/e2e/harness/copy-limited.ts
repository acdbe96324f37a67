import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName } from './drive-page';
import { extensionDir } from './extension-dir';
import { makeTempDir } from './make-temp-dir';

/** A copy of the built extension that the browser holds to its quota: with `unlimitedStorage` none can be set. */
export async function copyLimited(browserName: BrowserName): Promise<{ path: string; remove: () => Promise<void> }> {
  const copy = await makeTempDir('sidelight-limited-');
  await cp(extensionDir(browserName), copy.path, { recursive: true });
  const path = join(copy.path, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as { permissions: string[] };
  const permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  await writeFile(path, JSON.stringify({ ...manifest, permissions }));
  return copy;
}
