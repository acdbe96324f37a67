import { browser } from 'wxt/browser';

/** In `storage.session`: in memory, out of the reach of pages and in no history. */
const KEY = 'lookUp';

/** Hands words to the popup that is about to open, to be searched for. */
export async function handLookUp(query: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: query });
}

/** Calls back with words that were or are handed over, each once; returns the stop. */
export function watchLookUp(onQuery: (query: string) => void): () => void {
  const take = () =>
    takeLookUp().then(
      (query) => query !== '' && onQuery(query),
      (error: unknown) => reportError(error),
    );
  const onChanged = (changes: object) => {
    if (KEY in changes) void take();
  };
  // The popup may open before the words are there.
  browser.storage.session.onChanged.addListener(onChanged);
  void take();
  return () => browser.storage.session.onChanged.removeListener(onChanged);
}

async function takeLookUp(): Promise<string> {
  const { [KEY]: query } = await browser.storage.session.get(KEY);
  if (query !== undefined) await browser.storage.session.remove(KEY);
  return typeof query === 'string' ? query : '';
}
