import { liveQuery } from 'dexie';
import { isUnreadableDatabase } from './create-database';
import { tellFault } from './watch-fault';

/**
 * Calls `onValue` with the outcome of `query` now and after every change to what it read, in whichever context; gives
 * the function that ends it. An error of `query` becomes an error of the window; that the store cannot be read is told instead
 * (`watchFault`).
 */
export function watchStore<T>(query: () => Promise<T>, onValue: (value: T) => void): () => void {
  // Dexie follows the awaits of an async function alone.
  const subscription = liveQuery(async () => query()).subscribe({
    next: onValue,
    error: (error: unknown) => (isUnreadableDatabase(error) ? tellFault(error) : reportError(error)),
  });
  return () => subscription.unsubscribe();
}
