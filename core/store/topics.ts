import type { CardTopic, TopicName } from '../topics/card-topic';
import type { PackHeader } from '../topics/pack';
import type { Topic } from '../topics/topic';
import { parseTopicRef, resolveRelated, type TopicRef, topicRef } from '../topics/topic-ref';
import { db, type PackRow, type TopicRow } from './database';
import { write } from './write';

/** A topic with its pack and whether the reader switched it off. */
export type StoredTopic = Topic & { readonly packId: string; readonly off: boolean };

/** Everything a card shows about a topic, from one snapshot of the store; `null` when it is not there. */
export async function getCardTopic(ref: TopicRef): Promise<CardTopic | null> {
  const { packId, topicId } = parseTopicRef(ref);
  return db.transaction('r', [db.packs, db.topics], async () => {
    const row = await db.topics.get([packId, topicId]);
    const pack = await db.packs.get(packId);
    if (row === undefined || pack === undefined) return null;
    return { ref, topic: toTopic(row), pack: toHeader(pack), related: await listRelated(row) };
  });
}

/** The topics of all enabled packs, also those switched off one by one. */
export async function listTopics(): Promise<StoredTopic[]> {
  return db.transaction('r', [db.packs, db.topics, db.topicStates], async () => {
    const packIds = (await db.packs.toArray()).filter((pack) => pack.enabled).map((pack) => pack.id);
    const rows = await db.topics.where('packId').anyOf(packIds).toArray();
    const states = await db.topicStates.toArray();
    const off = new Set(states.filter((state) => state.off).map((state) => topicRef(state.packId, state.topicId)));
    return rows.map((row) => ({ ...row, off: off.has(topicRef(row.packId, row.id)) }));
  });
}

/** Switches one topic off or on again; an update of its pack does not change that. */
export async function setTopicOff(ref: TopicRef, off: boolean): Promise<void> {
  const { packId, topicId } = parseTopicRef(ref);
  await write(async () => {
    if (off) await db.topicStates.put({ packId, topicId, off });
    else await db.topicStates.delete([packId, topicId]);
  });
}

async function listRelated(row: TopicRow): Promise<TopicName[]> {
  const refs = row.related.map((related) => parseTopicRef(resolveRelated(row.packId, related)));
  const rows = await db.topics.bulkGet(refs.map(({ packId, topicId }): [string, string] => [packId, topicId]));
  return rows.flatMap((found) =>
    found === undefined ? [] : [{ ref: topicRef(found.packId, found.id), name: found.name }],
  );
}

function toTopic({ packId: _packId, ...topic }: TopicRow): Topic {
  return topic;
}

function toHeader(row: PackRow): PackHeader {
  const {
    evidence: _evidence,
    enabled: _enabled,
    builtIn: _builtIn,
    digest: _digest,
    topicCount: _count,
    ...header
  } = row;
  return header;
}
