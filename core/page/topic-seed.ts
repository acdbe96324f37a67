import { dropSession, readSession, writeSession } from '../session/session-area';
import { isSafeLink } from '../topics/link';

/** What a new topic begins with: words that were selected, and the page they stand on where it may be told. */
export interface TopicSeed {
  readonly name: string;
  readonly source?: { readonly title: string; readonly url: string };
}

/** The part of the options page's address that opens the editor with the kept seed. */
export const NEW_TOPIC_HASH = '#new-topic';
/** In `storage.session`: in memory, out of the reach of pages and in no history. */
const KEY = 'topicSeed';

/** Keeps a seed for the options page that is about to be opened. */
export async function keepTopicSeed(seed: TopicSeed): Promise<void> {
  await writeSession({ [KEY]: seed });
}

/** The kept seed, which is forgotten by that; `null` when there is none. */
export async function takeTopicSeed(): Promise<TopicSeed | null> {
  const { [KEY]: seed } = await readSession(KEY);
  await dropSession(KEY);
  return isSeed(seed) ? seed : null;
}

function isSeed(value: unknown): value is TopicSeed {
  if (!isObject(value) || typeof value.name !== 'string') return false;
  const { source } = value;
  if (source === undefined) return true;
  return (
    isObject(source) && typeof source.title === 'string' && typeof source.url === 'string' && isSafeLink(source.url)
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
