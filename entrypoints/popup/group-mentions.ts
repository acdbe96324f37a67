import type { TopicRef } from '../../core/topics/topic-ref';
import type { PageMention } from './list-page-mentions';

/** A topic with its mentions on a page. */
export interface PageTopic {
  readonly topic: TopicRef;
  /** In the order of the page, at least one. */
  readonly mentions: readonly PageMention[];
  /** The different words it is mentioned by, in the same order. */
  readonly words: readonly string[];
}

/** One entry a topic, in the order of their first mentions. */
export function groupMentions(mentions: readonly PageMention[]): PageTopic[] {
  const byTopic = new Map<TopicRef, PageMention[]>();
  for (const mention of mentions) {
    const known = byTopic.get(mention.topic);
    if (known) known.push(mention);
    else byTopic.set(mention.topic, [mention]);
  }
  return [...byTopic].map(([topic, group]) => ({
    topic,
    mentions: group,
    words: [...new Set(group.map(({ text }) => text))],
  }));
}
