import type { TopicInPack } from '../topics/card-topic';
import type { TopicRef } from '../topics/topic-ref';
import { cleanAddress } from './clean-address';
import type { NotedMention } from './noted-page';
import type { FrameQuotes, Quote } from './quote';

/**
 * The quotes of all frames with their topics, top frame first as given. A frame without an address of its own is quoted as a part
 * of the page, where its positions mean nothing; a topic that is no longer in the store is left out.
 */
export function noteMentions(
  frames: readonly FrameQuotes[],
  pageUrl: string,
  cards: ReadonlyMap<TopicRef, TopicInPack>,
): NotedMention[] {
  return frames.flatMap((frame) => {
    const url = cleanAddress(frame.url);
    return frame.quotes.flatMap((quote) => {
      const card = cards.get(quote.topic);
      if (!card) return [];
      return url === null ? { ...withoutPosition(quote), url: pageUrl, card } : { ...quote, url, card };
    });
  });
}

function withoutPosition({ position: _position, ...quote }: Quote): Quote {
  return quote;
}
