import { browser } from 'wxt/browser';

/**
 * What the browser remembers until it closes, of those keys or of all; nothing where it cannot: what lies there is a convenience, and
 * nothing else may fail with it.
 */
export async function readSession(keys: string | null): Promise<Record<string, unknown>> {
  return tried(() => browser.storage.session.get(keys), {});
}

/** Remembers values until the browser closes, if it can. */
export async function writeSession(items: Record<string, unknown>): Promise<void> {
  await tried(() => browser.storage.session.set(items), undefined);
}

/** Forgets values. */
export async function dropSession(keys: string | readonly string[]): Promise<void> {
  await tried(() => browser.storage.session.remove([keys].flat()), undefined);
}

/** Calls back with what changes there; returns the stop. */
export function watchSession(onChanged: (changes: object) => void): () => void {
  const { session } = browser.storage as { session?: typeof browser.storage.session };
  session?.onChanged.addListener(onChanged);
  return () => session?.onChanged.removeListener(onChanged);
}

async function tried<T>(work: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work();
  } catch (error) {
    console.warn('Sidelight: the browser remembers nothing until it closes', error);
    return otherwise;
  }
}
