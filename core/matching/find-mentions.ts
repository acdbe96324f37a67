import type { Mention } from '../topics/mention';
import type { TopicRef } from '../topics/topic-ref';
import { findCandidates, type Hit } from './find-candidates';
import { judgeMentions } from './judge-mentions';
import type { MatchIndex } from './match-index';

/** How a plain text is read. */
export interface ReadOptions {
  /** Counts as context, is not marked. */
  readonly title?: string;
  /** `first` keeps the first mention of each topic. Default `every`. */
  readonly density?: 'first' | 'every';
}

/** The mentions in a plain text, each line a block; offsets are UTF-16 units of `text`. */
export function findMentions(
  text: string,
  index: MatchIndex,
  { title = '', density = 'every' }: ReadOptions = {},
): Mention[] {
  const starts = [0];
  const blocks = [{ text: title, heading: true, hits: findAllCandidates(title, index) }];
  for (const line of text.matchAll(/[^\n]+/g)) {
    starts.push(line.index);
    blocks.push({ text: line[0], heading: false, hits: findAllCandidates(line[0], index) });
  }
  const mentions = judgeMentions(blocks, index)
    .filter(({ block }) => block > 0)
    .map(({ block, ...mention }) => {
      const offset = starts[block] ?? 0;
      return { ...mention, start: mention.start + offset, end: mention.end + offset };
    });
  return density === 'first' ? keepFirst(mentions) : mentions;
}

/** The first mention of each topic. */
export function keepFirst<T extends { readonly topic: TopicRef }>(mentions: readonly T[]): T[] {
  const seen = new Set<TopicRef>();
  return mentions.filter(({ topic }) => !seen.has(topic) && seen.add(topic));
}

/** All candidates of a text in one go, without pauses. */
export function findAllCandidates(text: string, index: MatchIndex): Hit[] {
  const search = findCandidates(text, index);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}
