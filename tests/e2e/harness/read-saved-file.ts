import type { LaunchedBrowser } from './launch-browser';
import { waitUntil } from './wait-until';

/** A file that a page had the browser save. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** Gives the file that the browser saved last; waits for the first one. */
export async function readSavedFile(browser: LaunchedBrowser): Promise<SavedFile> {
  return waitUntil(browser.savedFile, { what: 'a file that the browser saved', timeoutMs: 30_000 });
}
