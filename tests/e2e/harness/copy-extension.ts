import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from './drive-page';
import { extensionDir } from './extension-dir';

/**
 * Puts the built extension into a folder, over what lies there, as a release of that version; its background answers `whichBuild` by
 * the version it was released as. `manifest` is what its manifest says besides.
 */
export function copyExtension(browserName: BrowserName, folder: string, version: string, manifest: object = {}): void {
  cpSync(extensionDir(browserName), folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...manifest, version }));
  const background = join(folder, 'background.js');
  writeFileSync(background, `${readFileSync(background, 'utf8')}\n${TELL_BUILD(version)}`);
}

const TELL_BUILD = (
  version: string,
) => `(globalThis.browser ?? chrome).runtime.onMessage.addListener((message, _, reply) => {
  if (message === 'whichBuild') reply('${version}');
});`;
