import type { IndexTopic } from '../matching/compile-index';
import { topicRef } from '../topics/topic-ref';
import { db, type PackRow, type TopicRow } from './database';
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
      .map((topic) => toIndexTopic(topic, packs.get(topic.packId), quietAliases))
      .filter((topic) => topic.aliases.length > 0);
  });
}

function toIndexTopic(topic: TopicRow, pack: PackRow | undefined, quietAliases: ReadonlySet<string>): IndexTopic {
  const ref = topicRef(topic.packId, topic.id);
  return {
    ref,
    packId: topic.packId,
    kind: topic.kind,
    aliases: topic.aliases.filter((alias) => !quietAliases.has(aliasKey({ topic: ref, alias: alias.text }))),
    ...(topic.evidence && { evidence: topic.evidence }),
    ...(pack?.evidence && { packEvidence: pack.evidence }),
    ...(topic.vetoes && { vetoes: topic.vetoes }),
    ...(topic.precededByOtherName && { precededByOtherName: topic.precededByOtherName }),
  };
}

function aliasKey({ topic, alias = '' }: Pick<StoredQuiet, 'topic' | 'alias'>): string {
  return `${topic}\n${foldAlias(alias)}`;
}
