import { liveQuery } from 'dexie';

/**
 * Calls `onValue` with the outcome of `query` now and after every change to what it read, in whichever context; gives
 * the function that ends it. An error of `query` becomes an error of the window.
 */
export function watchStore<T>(query: () => Promise<T>, onValue: (value: T) => void): () => void {
  // Dexie follows the awaits of an async function alone.
  const subscription = liveQuery(async () => query()).subscribe({
    next: onValue,
    error: (error: unknown) => reportError(error),
  });
  return () => subscription.unsubscribe();
}
