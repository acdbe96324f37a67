import type { TopicRef } from '../topics/topic-ref';
import { dropSession, readSession, watchSession, writeSession } from './session-area';

const KEY = 'recentTopics';
const LIMIT = 12;

/** The topics that the reader looked up since the browser started, latest first. They lie in memory and nowhere else. */
export async function readRecent(): Promise<readonly TopicRef[]> {
  const { [KEY]: kept } = await readSession(KEY);
  return Array.isArray(kept) ? kept : [];
}

/** Puts a topic at the head of those that were looked up; not for private windows. */
export async function noteRecent(ref: TopicRef): Promise<void> {
  // Popup and background may note at once: neither may write over what the other has just read.
  await navigator.locks.request(KEY, async () => {
    const others = (await readRecent()).filter((known) => known !== ref);
    await writeSession({ [KEY]: [ref, ...others].slice(0, LIMIT) });
  });
}

/** Forgets what was looked up. */
export async function forgetRecent(): Promise<void> {
  await dropSession(KEY);
}

/** Calls back with what was looked up, now and after every change; returns the stop. */
export function watchRecent(onValue: (refs: readonly TopicRef[]) => void): () => void {
  const tell = () => readRecent().then(onValue, (error: unknown) => reportError(error));
  const onChanged = (changes: object) => {
    if (KEY in changes) void tell();
  };
  const stop = watchSession(onChanged);
  void tell();
  return stop;
}
