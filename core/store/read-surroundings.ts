import type { Topic } from '../topics/topic';
import { parseTopicRef, resolveRelated, type TopicRef, topicRef } from '../topics/topic-ref';
import { db, type PackRow } from './database';
import { readPack } from './packs';
import { readTopic } from './read-topic';

/** A topic among others: what pictures of them need of it. */
export interface NearTopic {
  readonly ref: TopicRef;
  readonly name: Topic['name'];
  readonly kind: Topic['kind'];
  readonly dates?: string;
  readonly facts: Topic['facts'];
  readonly related: readonly TopicRef[];
}

/** The topics around one. */
export interface Surroundings {
  /** Its whole pack is there; otherwise only what it leads to and what that leads to. */
  readonly isWhole: boolean;
  /** The topic itself is the first. */
  readonly topics: readonly NearTopic[];
}

/** A pack of so many topics is read as a whole, so that those are known that lead to the topic. */
const MAX_WHOLE = 200;
/** So many topics are read of the ways that lead out of a bigger pack, or of this one into others. */
const MAX_READ = 60;

/** Reads the topics around `ref`, in one snapshot; empty when it is not in the store. A big pack is never read as a whole. */
export async function readSurroundings(ref: TopicRef): Promise<Surroundings> {
  return db.transaction('r', [db.packs, db.topicPages, db.edits], async () => {
    const { packId } = parseTopicRef(ref);
    const pack = await db.packs.get(packId);
    const isWhole = pack !== undefined && pack.topicCount <= MAX_WHOLE;
    const whole = isWhole ? ((await readPack(packId))?.topics ?? []) : [];
    const known = new Map(whole.map((topic) => toNear(packId, topic)).map((topic) => [topic.ref, topic]));
    const near = await walkFrom(ref, known);
    const others = [...known.values()].filter((topic) => !near.has(topic.ref));
    return { isWhole, topics: near.has(ref) ? [...near.values(), ...others] : [] };
  });
}

/** Follows what topics lead to, nearer ones first; looks up what is not `known`. */
async function walkFrom(ref: TopicRef, known: ReadonlyMap<TopicRef, NearTopic>): Promise<Map<TopicRef, NearTopic>> {
  const packs = new Map<string, PackRow | undefined>();
  const near = new Map<TopicRef, NearTopic>();
  const wanted = new Set([ref]);
  let read = 0;
  for (const next of wanted) {
    let topic = known.get(next);
    if (!topic && read < MAX_READ) {
      read += 1;
      topic = await lookUp(next, packs);
    }
    if (!topic) continue;
    near.set(next, topic);
    for (const related of topic.related) wanted.add(related);
  }
  return near;
}

async function lookUp(ref: TopicRef, packs: Map<string, PackRow | undefined>): Promise<NearTopic | undefined> {
  const { packId, topicId } = parseTopicRef(ref);
  if (!packs.has(packId)) packs.set(packId, await db.packs.get(packId));
  const pack = packs.get(packId);
  const topic = pack && (await readTopic(pack, topicId));
  return topic ? toNear(packId, topic) : undefined;
}

/** A topic of a pack as one among others. */
export function toNear(packId: string, { id, name, kind, dates, facts, related }: Topic): NearTopic {
  const ways = related.map((other) => resolveRelated(packId, other));
  return { ref: topicRef(packId, id), name, kind, ...(dates !== undefined && { dates }), facts, related: ways };
}
