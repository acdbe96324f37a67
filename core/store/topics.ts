import { applyEdit, createdTopic } from '../packs/edit/apply-edit';
import type { TopicInPack, TopicName } from '../topics/card-topic';
import type { Text } from '../topics/text';
import type { Topic } from '../topics/topic';
import { parseTopicRef, resolveRelated, type TopicRef, topicRef } from '../topics/topic-ref';
import { db } from './database';
import type { ChangeLabel } from './history';
import { toHead } from './lay-out-pack';
import type { TopicHead } from './pack-pages';
import { toHeader } from './packs';
import { readPackTopic, readTopic } from './read-topic';
import { write } from './write';

/** A topic as far as lists need it, with what the reader decided about it. */
export type ListedTopic = TopicHead & {
  readonly packId: string;
  readonly off: boolean;
  readonly private: boolean;
  readonly edited: boolean;
  readonly created: boolean;
};

/** What the store has about one topic for its card, in one snapshot; `null` when it is not there. */
export async function getCardTopic(ref: TopicRef): Promise<TopicInPack | null> {
  const { packId, topicId } = parseTopicRef(ref);
  return db.transaction('r', [db.packs, db.topicPages, db.edits], async () => {
    const pack = await db.packs.get(packId);
    const topic = pack && (await readTopic(pack, topicId));
    if (!pack || !topic) return null;
    return { ref, topic, pack: toHeader(pack), related: await listRelated(packId, topic) };
  });
}

/** A topic as its pack has it, without the reader's edit; `null` when the pack does not have it. */
export async function getPackTopic(ref: TopicRef): Promise<Topic | null> {
  const { packId, topicId } = parseTopicRef(ref);
  const pack = await db.packs.get(packId);
  return (pack && (await readPackTopic(pack, topicId))) ?? null;
}

/** The names of those of `refs` that are in the store. */
export async function getTopicNames(refs: readonly TopicRef[]): Promise<Map<TopicRef, Text>> {
  return db.transaction('r', [db.packs, db.topicPages, db.edits], async () => {
    const names = new Map<TopicRef, Text>();
    for (const ref of new Set(refs)) {
      const { packId, topicId } = parseTopicRef(ref);
      const pack = await db.packs.get(packId);
      const topic = pack && (await readTopic(pack, topicId));
      if (topic) names.set(ref, topic.name);
    }
    return names;
  });
}

/** The topics of all enabled packs, also those switched off one by one, in the order of packs and ids. */
export async function listTopics(): Promise<ListedTopic[]> {
  return db.transaction('r', [db.packs, db.indexPages, db.edits, db.topicStates], async () => {
    const states = await db.topicStates.toArray();
    const off = new Set(states.filter((state) => state.off).map((state) => topicRef(state.packId, state.topicId)));
    const edits = new Map((await db.edits.toArray()).map((edit) => [topicRef(edit.packId, edit.topicId), edit]));
    const listed: ListedTopic[] = [];
    const add = (packId: string, head: TopicHead) => {
      const ref = topicRef(packId, head.id);
      const edit = edits.get(ref);
      edits.delete(ref);
      const isPrivate = edit?.private === true;
      const created = edit?.created === true;
      listed.push({ ...head, packId, off: off.has(ref), private: isPrivate, edited: edit !== undefined, created });
    };
    for (const { id: packId, enabled, edition } of await db.packs.orderBy('id').toArray()) {
      if (!enabled) continue;
      const pages = await db.indexPages
        .where(':id')
        .between([edition, 0], [edition, Number.MAX_SAFE_INTEGER])
        .toArray();
      for (const head of pages.flatMap(({ topics }) => topics)) {
        add(packId, editHead(head, edits.get(topicRef(packId, head.id))));
      }
      for (const edit of [...edits.values()]) {
        if (edit.created && edit.packId === packId) add(packId, toHead(createdTopic(edit)));
      }
    }
    return listed;
  });
}

/** Switches one topic off or on again; an update of its pack does not change that. */
export async function setTopicOff(ref: TopicRef, off: boolean, label?: ChangeLabel): Promise<void> {
  const { packId, topicId } = parseTopicRef(ref);
  await write(async (keeper) => {
    if (off) await keeper.put('topicStates', { packId, topicId, off });
    else await keeper.remove('topicStates', [packId, topicId]);
  }, label);
}

async function listRelated(packId: string, topic: Topic): Promise<TopicName[]> {
  const names = await getTopicNames(topic.related.map((related) => resolveRelated(packId, related)));
  return [...names].map(([ref, name]) => ({ ref, name }));
}

function editHead(head: TopicHead, edit: Parameters<typeof applyEdit>[1]): TopicHead {
  return edit ? toHead(applyEdit(head, edit) as Topic) : head;
}
