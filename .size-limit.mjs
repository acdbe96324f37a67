import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const OUTPUT = '.output/chrome-mv3';

/** Gzipped sizes a reader's browser is never asked to exceed. A page counts with all the chunks it loads. */
export default [
  { name: 'content script', path: `${OUTPUT}/content-scripts/content.js`, limit: '21.5 kB', gzip: true },
  { name: 'hint', path: `${OUTPUT}/hint.js`, limit: '20 kB', gzip: true },
  // Of these some 30 kB are Dexie, 21 kB read, check and grade updates of packs, 6 kB rank what is looked up in the address bar: a
  // service worker cannot load them when it needs them.
  { name: 'background', path: `${OUTPUT}/background.js`, limit: '92.5 kB', gzip: true },
  // It searches, previews, pauses and follows a tab as side panel; cards, pasted texts and copies are loaded when asked for.
  { name: 'popup', path: listScripts('popup.html'), limit: '66 kB', gzip: true },
  { name: 'options', path: listScripts('options.html'), limit: '74 kB', gzip: true },
  { name: 'topic', path: listScripts('topic.html'), limit: '77 kB', gzip: true },
];

/** The scripts a page loads: chunks are named after whichever module comes first in them, so names cannot be listed here. */
function listScripts(page) {
  const path = join(OUTPUT, page);
  if (!existsSync(path)) return [path];
  const names = readFileSync(path, 'utf8').matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g);
  return [...names].map(([, name]) => `${OUTPUT}/${name}`);
}
