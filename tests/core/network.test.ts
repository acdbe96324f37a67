import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SENDS = /\bfetch\(|XMLHttpRequest|sendBeacon|new (?:WebSocket|EventSource|WebTransport|RTCPeerConnection)/;
/** Asks addresses that a reader or an organisation agreed to. */
const OUTSIDE = ['core/packs/update/fetch-pack-file.ts'];
/** Read files of the extension's own package, and nothing else: each names a path that begins with a slash. */
const INSIDE = [
  'core/packs/read-packaged-file.ts',
  'core/packs/update/fetch-common-words.ts',
  'core/sites/registrable-domain.ts',
];

it('asks the network in one place only [P02]', async () => {
  const found: string[] = [];
  for (const folder of ['core', 'components', 'entrypoints']) {
    for (const entry of await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
      if (!/\.tsx?$/.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      if (SENDS.test(await readFile(path, 'utf8'))) found.push(path.slice(ROOT.length + 1).replaceAll('\\', '/'));
    }
  }
  expect(found.sort()).toEqual([...OUTSIDE, ...INSIDE].sort());
});
