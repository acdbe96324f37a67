import { browser } from 'wxt/browser';
import { cleanAddress } from '../../core/annotate/clean-address';
import { noteMentions } from '../../core/annotate/note-mentions';
import type { NotedMention, NotedPage } from '../../core/annotate/noted-page';
import type { FrameQuotes } from '../../core/annotate/quote';
import { getCardTopic } from '../../core/store/topics';
import type { TopicInPack } from '../../core/topics/card-topic';
import type { TopicRef } from '../../core/topics/topic-ref';

/** The page of a tab and every mention in it with its topic, the top frame's first. Throws when the tab cannot be read. */
export async function readNotedPage(
  tabId: number,
): Promise<{ readonly page: NotedPage; readonly mentions: readonly NotedMention[] }> {
  const frames = await readFrames(tabId);
  const refs = new Set(frames.flatMap(({ quotes }) => quotes.map(({ topic }) => topic)));
  const cards = new Map<TopicRef, TopicInPack>();
  for (const ref of refs) {
    const card = await getCardTopic(ref);
    if (card) cards.set(ref, card);
  }
  const [top] = frames;
  const url = cleanAddress(top?.url ?? '') ?? 'about:blank';
  const page: NotedPage = { url, title: top?.title ?? '', readAt: new Date() };
  return { page, mentions: noteMentions(frames, url, cards) };
}

async function readFrames(tabId: number): Promise<FrameQuotes[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: ['/annotate.js'],
  });
  // A frame that went away meanwhile has nothing to say.
  return results
    .toSorted((a, b) => a.frameId - b.frameId)
    .flatMap(({ result }) => (result as FrameQuotes | null | undefined) ?? []);
}
