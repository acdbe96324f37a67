import { isNewerDatabase } from './create-database';
import { db } from './database';

/**
 * Why a page cannot go on with the store. `newer`: a later version of Sidelight wrote it; `replaced`: another version took it over while
 * the page was open; `failed`: it does not open, in the words of the error.
 */
export type StoreFault =
  | { readonly kind: 'newer' | 'replaced' }
  | { readonly kind: 'failed'; readonly message: string };

/** Tries the store and calls back when it cannot be used, also when that begins later; gives the function that ends it. */
export function watchFault(onFault: (fault: StoreFault) => void): () => void {
  const listen = ({ newVersion }: IDBVersionChangeEvent) => {
    // Deleting it is no reason to load the page again: it is made anew.
    if (newVersion) onFault({ kind: 'replaced' });
  };
  db.on('versionchange', listen);
  db.open().catch((error: unknown) => onFault(describeFault(error)));
  return () => db.on('versionchange').unsubscribe(listen);
}

function describeFault(error: unknown): StoreFault {
  if (isNewerDatabase(error)) return { kind: 'newer' };
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}
