import { browser } from 'wxt/browser';
import type { TopicRef } from '../topics/topic-ref';

const KEY = 'privateTopic:';
const PARAMETER = 'private';

/**
 * The address of a topic's page for one who reads in a private window. The page opens in an ordinary one, whose addresses browsers
 * write into their history: this one does not name the topic, which lies in memory until the browser closes.
 */
export async function makePrivateTopicPath(ref: TopicRef): Promise<`/topic.html${string}`> {
  const token = crypto.randomUUID();
  await browser.storage.session.set({ [KEY + token]: ref });
  return `/topic.html?${PARAMETER}=${token}`;
}

/** What stands for the topic in the address of such a page; `null` in that of another. */
export function readPrivateToken(search: string): string | null {
  return new URLSearchParams(search).get(PARAMETER);
}

/** The topic that such an address stands for; `null` when the browser was closed since. */
export async function readPrivateTopic(token: string): Promise<TopicRef | null> {
  const { [KEY + token]: ref } = await browser.storage.session.get(KEY + token);
  return typeof ref === 'string' ? (ref as TopicRef) : null;
}
