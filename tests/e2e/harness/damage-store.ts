import { randomBytes, randomInt } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserName } from './drive-page';

/**
 * What a crash or a failing disk may leave of the extension's databases. `log`, `manifest`, `tables` and `all` are files filled with
 * noise (in Firefox each is `all`: one file is one database), `bytes` the same with single bytes of other values, `noCurrent` and `noManifest` are files that are gone,
 * `current` is a file of other words, `file` a file in the place of the folder.
 */
export type Damage = 'current' | 'noCurrent' | 'manifest' | 'noManifest' | 'log' | 'tables' | 'all' | 'bytes' | 'file';

/** So much of a file is overwritten at most; the first bytes are what a database is known by. */
const NOISE_BYTES = 65_536;
const CHANGED_BYTES = 300;

/** Damages the extension's databases in the profile of a browser that was closed; gives the names of the files it touched. */
export async function damageStore(browserName: BrowserName, profileDir: string, damage: Damage): Promise<string[]> {
  const folder = await findFolder(browserName, profileDir);
  if (damage === 'file') {
    await rm(folder, { recursive: true });
    await writeFile(folder, 'garbage\n');
    return [folder];
  }
  const names = (await readdir(folder)).filter((name) => choose(browserName, damage, name));
  for (const name of names) {
    const path = join(folder, name);
    if (damage.startsWith('no')) await rm(path);
    else if (damage === 'bytes') await writeFile(path, changeBytes(await readFile(path)));
    else await writeFile(path, damage === 'current' ? 'garbage\n' : randomBytes(NOISE_BYTES));
  }
  return names;
}

/** Gives some bytes of a file other values, wherever they stand. */
function changeBytes(bytes: Buffer): Buffer {
  for (let i = 0; i < CHANGED_BYTES && bytes.length > 0; i++) {
    bytes.writeUInt8(randomInt(256), randomInt(bytes.length));
  }
  return bytes;
}

function choose(browserName: BrowserName, damage: Damage, name: string): boolean {
  if (browserName === 'firefox') return /\.sqlite(?:-wal)?$/.test(name);
  if (damage === 'all' || damage === 'bytes') return /^(?:MANIFEST|\d+\.(?:log|ldb))/.test(name);
  if (damage === 'tables') return name.endsWith('.ldb');
  if (damage === 'log') return name.endsWith('.log');
  return name.startsWith(damage.endsWith('anifest') ? 'MANIFEST' : 'CURRENT');
}

/** Firefox keeps what `storage.local` holds in a folder like it, whose name goes on with a `^`. */
async function findFolder(browserName: BrowserName, profileDir: string): Promise<string> {
  const [parent, pattern, rest] =
    browserName === 'chromium'
      ? ([join(profileDir, 'Default', 'IndexedDB'), /^chrome-extension_.*\.leveldb$/, ''] as const)
      : ([join(profileDir, 'storage', 'default'), /^moz-extension\+\+\+[^^]*$/, 'idb'] as const);
  const name = (await readdir(parent)).find((one) => pattern.test(one));
  if (!name) throw new Error(`There are no databases of an extension in ${parent}`);
  return join(parent, name, rest);
}
