import { type ListedTopic, listTopics } from '../../../../core/store/topics';
import { localise, wordings } from '../../../../core/topics/text';
import { topicRef } from '../../../../core/topics/topic-ref';
import { foldForFilter } from './fold-for-filter';
import type { TopicRow } from './topic-row';

/** So many topics are made ready before the page gets its turn. */
const SLICE = 4_000;

/** The topics of all enabled packs as rows; does not hold the page up while it prepares them. */
export async function listTopicRows(languages: readonly string[]): Promise<readonly TopicRow[]> {
  const topics = await listTopics();
  const rows: TopicRow[] = [];
  for (let at = 0; at < topics.length; at += SLICE) {
    if (at > 0) await new Promise((resolve) => setTimeout(resolve));
    for (const topic of topics.slice(at, at + SLICE)) rows.push(toRow(topic, languages));
  }
  return rows;
}

function toRow(topic: ListedTopic, languages: readonly string[]): TopicRow {
  const shown = topic.aliases.filter(({ hidden }) => !hidden).map(({ text }) => text);
  return {
    ref: topicRef(topic.packId, topic.id),
    packId: topic.packId,
    name: localise(topic.name, languages),
    folded: foldForFilter([...wordings(topic.name), ...shown].join('\n')),
    edited: topic.edited && !topic.created,
    own: topic.created,
    private: topic.private,
  };
}
