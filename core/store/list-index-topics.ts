import type { IndexTopic } from '../matching/compile-index';
import { toIndexTopic } from '../matching/index-topic';
import { topicRef } from '../topics/topic-ref';
import { db } from './database';
import { foldAlias } from './fold-alias';
import { listQuiets, type StoredQuiet } from './quiets';
import { listTopics } from './topics';

/** What pages are to be searched for: topics of enabled packs, without what the reader switched off or quietened. */
export async function listIndexTopics(): Promise<IndexTopic[]> {
  return db.transaction('r', [db.packs, db.topics, db.topicStates, db.quiets], async () => {
    const packs = new Map((await db.packs.toArray()).map((pack) => [pack.id, pack]));
    const quiets = await listQuiets();
    const quietTopics = new Set(quiets.filter(({ grain }) => grain === 'topic').map(({ topic }) => topic));
    const quietAliases = new Set(quiets.filter(({ grain }) => grain === 'alias').map(aliasKey));
    return (await listTopics())
      .filter((topic) => !topic.off && !quietTopics.has(topicRef(topic.packId, topic.id)))
      .map((topic) => toIndexTopic(topic, topic.packId, packs.get(topic.packId)?.evidence))
      .map((topic) => ({
        ...topic,
        aliases: topic.aliases.filter(({ text }) => !quietAliases.has(aliasKey({ topic: topic.ref, alias: text }))),
      }))
      .filter(({ aliases }) => aliases.length > 0);
  });
}

function aliasKey({ topic, alias = '' }: Pick<StoredQuiet, 'topic' | 'alias'>): string {
  return `${topic}\n${foldAlias(alias)}`;
}
