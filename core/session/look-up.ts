import { dropSession, readSession, watchSession, writeSession } from './session-area';

/** In `storage.session`: in memory, out of the reach of pages and in no history. */
const KEY = 'lookUp';

/** Hands words to the popup that is about to open, to be searched for. */
export async function handLookUp(query: string): Promise<void> {
  await writeSession({ [KEY]: query });
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
  const stop = watchSession(onChanged);
  void take();
  return stop;
}

async function takeLookUp(): Promise<string> {
  const { [KEY]: query } = await readSession(KEY);
  if (query !== undefined) await dropSession(KEY);
  return typeof query === 'string' ? query : '';
}
