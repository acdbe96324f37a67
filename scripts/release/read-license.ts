import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundledPackage } from './bundled-package';

/** Where Vite's file goes on with the licences of what only its own program is made of. */
const NOT_SHIPPED = /^#+ Licenses of bundled dependencies[\s\S]*/m;

const LICENSE_FILE = /^(?:un)?licen[cs]e|^copying|^notice/i;

/** Packages that forgot the text of their licence, and one of the same project that brings it, with the way there. */
const SAME_PROJECT: Readonly<Record<string, string>> = { wxt: '../@wxt-dev/webextension-polyfill' };

interface Manifest {
  name: string;
  version: string;
  license?: string;
  repository?: string | { url?: string };
}

/** Reads name, version and licence texts from a package's folder. Throws when it names no licence or brings no text. */
export async function readLicense(folder: string): Promise<BundledPackage> {
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { name, version, license, repository } = manifest;
  if (!license) throw new Error(`${name} ${version} names no licence`);
  const text = await readTexts(join(folder, SAME_PROJECT[name] ?? '.'));
  if (!text) throw new Error(`${name} ${version} brings no licence text`);
  return { name, version, license, source: readAddress(repository), text };
}

async function readTexts(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && LICENSE_FILE.test(entry.name)).map(({ name }) => name);
  const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')));
  return texts
    .map((text) => text.replaceAll('\r\n', '\n').replace(NOT_SHIPPED, '').trim())
    .filter(Boolean)
    .join('\n\n');
}

function readAddress(repository: Manifest['repository']): string {
  const address = (typeof repository === 'string' ? repository : repository?.url) ?? '';
  return address.replace(/^git\+/, '').replace(/^(?:ssh:\/\/)?git[@:](?:\/\/)?([^/:]+)[/:]/, 'https://$1/');
}
