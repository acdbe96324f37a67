import type { IndexTopic } from '../matching/compile-index';
import { toIndexTopic } from '../matching/index-topic';
import { foldAlias } from '../topics/fold-alias';
import { topicRef } from '../topics/topic-ref';
import { db } from './database';
import { listQuiets, type StoredQuiet } from './quiets';
import { listTopics } from './topics';

/**
 * What pages are to be searched for: topics of enabled packs, without what the reader switched off, quietened or keeps
 * private.
 */
export async function listIndexTopics(): Promise<IndexTopic[]> {
  return db.transaction('r', [db.packs, db.indexPages, db.edits, db.topicStates, db.quiets], async () => {
    const packs = new Map((await db.packs.toArray()).map((pack) => [pack.id, pack]));
    const quiets = await listQuiets();
    const quietTopics = new Set(quiets.filter(({ grain }) => grain === 'topic').map(({ topic }) => topic));
    const quietAliases = new Set(quiets.filter(({ grain }) => grain === 'alias').map(aliasKey));
    return (await listTopics())
      .filter((topic) => !topic.off && !topic.private && !quietTopics.has(topicRef(topic.packId, topic.id)))
      .map((topic) => toIndexTopic(topic, topic.packId, packs.get(topic.packId)?.evidence))
      .map((topic) => (quietAliases.size === 0 ? topic : dropQuiet(topic, quietAliases)))
      .filter(({ aliases }) => aliases.length > 0);
  });
}

function dropQuiet(topic: IndexTopic, quietAliases: ReadonlySet<string>): IndexTopic {
  const aliases = topic.aliases.filter(({ text }) => !quietAliases.has(aliasKey({ topic: topic.ref, alias: text })));
  return { ...topic, aliases };
}

function aliasKey({ topic, alias = '' }: Pick<StoredQuiet, 'topic' | 'alias'>): string {
  return `${topic}\n${foldAlias(alias)}`;
}
