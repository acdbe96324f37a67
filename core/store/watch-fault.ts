import { browser } from 'wxt/browser';
import { isNewerDatabase } from './create-database';
import { db } from './database';

/**
 * Why a page cannot go on with the store. `newer`: a later version of Sidelight wrote it; `replaced`: another version took it over while
 * the page was open; `unsaved`: in private browsing the browser offers none; `failed`: it does not open, in the words of the error.
 */
export type StoreFault =
  | { readonly kind: 'newer' | 'replaced' | 'unsaved' }
  | { readonly kind: 'failed'; readonly message: string };

const watching = new Set<(error: unknown) => void>();

/** Tries the store and calls back when it cannot be used, also when that begins later; gives the function that ends it. */
export function watchFault(onFault: (fault: StoreFault) => void): () => void {
  let isReplaced = false;
  const listen = ({ newVersion }: IDBVersionChangeEvent) => {
    // Deleting it is no reason to load the page again: it is made anew.
    if (!newVersion) return;
    isReplaced = true;
    onFault({ kind: 'replaced' });
  };
  const fail = (error: unknown) => {
    // From then on nothing can be read, and what the reader has not saved must stay in sight.
    if (!isReplaced) onFault(describeFault(error));
  };
  db.on('versionchange', listen);
  watching.add(fail);
  db.open().catch(fail);
  return () => {
    db.on('versionchange').unsubscribe(listen);
    watching.delete(fail);
  };
}

/** Tells of a store that opened and cannot be read. */
export function tellFault(error: unknown): void {
  for (const fail of watching) fail(error);
}

function describeFault(error: unknown): StoreFault {
  if (isNewerDatabase(error)) return { kind: 'newer' };
  if (browser.extension.inIncognitoContext) return { kind: 'unsaved' };
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return { kind: 'failed', message };
}
