import type { Sender } from '../../core/messaging/answer';
import { noteMetPage } from '../../core/session/met-pages';
import { readSettings } from '../../core/store/settings';
import type { TopicRef } from '../../core/topics/topic-ref';
import { countOnBadge } from './count-on-badge';

const TOPIC_LIMIT = 1_000;
const REF_LIMIT = 2_000;

/** Takes what a frame says of its marks: for the number on the button, and for the pages the reader wants remembered. */
export async function reportCount(data: unknown, { tab, frameId }: Sender): Promise<null> {
  if (tab?.id === undefined || frameId === undefined) throw new Error('Marks are counted in tabs');
  const counts = readCounts(data);
  const { badge, rememberMet } = await readSettings();
  if (badge) await countOnBadge(tab.id, frameId, sum(counts));
  if (rememberMet && !tab.incognito && counts.length > 0 && tab.url && /^https?:/.test(tab.url)) {
    await noteMetPage({ url: tab.url, title: tab.title ?? '', at: Date.now(), topics: counts.map(([topic]) => topic) });
  }
  return null;
}

function sum(counts: readonly (readonly [TopicRef, number])[]): number {
  return counts.reduce((all, [, count]) => all + count, 0);
}

function readCounts(data: unknown): (readonly [TopicRef, number])[] {
  if (!Array.isArray(data)) throw new Error('These are no counts');
  return data.slice(0, TOPIC_LIMIT).map((entry) => {
    const [topic, count] = Array.isArray(entry) ? entry : [];
    if (typeof topic !== 'string' || topic.length > REF_LIMIT || !Number.isSafeInteger(count) || count < 0) {
      throw new Error('These are no counts');
    }
    return [topic as TopicRef, count] as const;
  });
}
