import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const OUTPUT = '.output/chrome-mv3';

/** Gzipped sizes a reader's browser is never asked to exceed. A page counts with all the chunks it loads. */
export default [
  { name: 'content script', path: `${OUTPUT}/content-scripts/content.js`, limit: '21.5 kB', gzip: true },
  { name: 'hint', path: `${OUTPUT}/hint.js`, limit: '20.75 kB', gzip: true },
  // Of these some 30 kB are Dexie, 21 kB read, check and grade updates of packs, 6 kB rank what is looked up in the address bar: a
  // service worker cannot load them when it needs them. 1.5 kB answer from the packaged packs while the store does not open;
  // 0.3 kB keep what is older from being written over what is newer.
  { name: 'background', path: `${OUTPUT}/background.js`, limit: '95.25 kB', gzip: true },
  // It searches, previews, pauses and follows a tab as side panel; cards, pasted texts and copies are loaded when asked for.
  { name: 'popup', path: listScripts('popup.html'), limit: '68 kB', gzip: true },
  { name: 'options', path: listScripts('options.html'), limit: '75 kB', gzip: true },
  // It loads the packaged packs when the store does not open, and with them the loader of parts.
  { name: 'topic', path: listScripts('topic.html'), limit: '80 kB', gzip: true },
];

/** The scripts a page loads: chunks are named after whichever module comes first in them, so names cannot be listed here. */
function listScripts(page) {
  const path = join(OUTPUT, page);
  if (!existsSync(path)) return [path];
  const names = readFileSync(path, 'utf8').matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g);
  return [...names].map(([, name]) => `${OUTPUT}/${name}`);
}
