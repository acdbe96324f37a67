import { Dexie } from 'dexie';
import { createdTopic } from '../packs/edit/apply-edit';
import { diffTopic, isEmptyDifference } from '../packs/edit/diff-topic';
import type { Topic } from '../topics/topic';
import type { TopicEdit } from '../topics/topic-edit';
import { parseTopicRef, type TopicRef, topicRef } from '../topics/topic-ref';
import { db, type PackRow } from './database';
import type { ChangeLabel } from './history';
import type { Keeper } from './kept-rows';
import { readTopic } from './read-topic';
import { digestBasis, refuseChanged } from './topic-basis';
import { getPackTopic } from './topics';
import { write } from './write';

/** The pack that holds the topics a reader wrote. It has no file: its topics are edits. */
export const MY_PACK = 'urn:sidelight:my-topics';

/** What the reader changed about one topic; `null` when nothing. */
export async function getEdit(ref: TopicRef): Promise<TopicEdit | null> {
  const { packId, topicId } = parseTopicRef(ref);
  return (await db.edits.get([packId, topicId])) ?? null;
}

/**
 * Makes a topic what the reader wants it to be: only what differs from its pack is kept, so updates of the pack still reach the
 * rest. A topic the pack does not have is the reader's own; one that equals the pack's loses its edit. Throws when the pack is gone,
 * and (`isTopicChanged`) when the topic is no longer what `basis` (`digestBasis`) stands for.
 */
export async function saveTopic(
  ref: TopicRef,
  wanted: Topic,
  { private: isPrivate = false, basis }: { readonly private?: boolean; readonly basis?: string },
  label?: ChangeLabel,
): Promise<void> {
  const { packId, topicId } = parseTopicRef(ref);
  const blank = { packId, topicId, fields: {}, removed: [], aliases: [], edited: new Date().toISOString() };
  await write(async (keeper) => {
    if (packId !== MY_PACK && !(await db.packs.get(packId))) throw new Error(`There is no pack "${packId}" any more`);
    if (basis !== undefined && basis !== (await readBasis(ref))) throw refuseChanged();
    // An update may just have come: what differs from the pack is what differs from it now.
    const base = await getPackTopic(ref);
    const difference = diffTopic(base ?? createdTopic(blank), wanted);
    if (base !== null && !isPrivate && isEmptyDifference(difference)) return keeper.remove('edits', [packId, topicId]);
    const marks = { ...(isPrivate && { private: true }), ...(base === null && { created: true }) };
    await keeper.put('edits', { ...blank, ...difference, ...marks });
    await ensureMyPack(keeper);
  }, label);
}

/** Gives a topic back to its pack as the pack has it, or deletes the reader's own. */
export async function removeEdit(ref: TopicRef, label?: ChangeLabel): Promise<void> {
  const { packId, topicId } = parseTopicRef(ref);
  await write((keeper) => keeper.remove('edits', [packId, topicId]), label);
}

async function readBasis(ref: TopicRef): Promise<string> {
  const { packId, topicId } = parseTopicRef(ref);
  const pack = await db.packs.get(packId);
  const topic = pack && (await readTopic(pack, topicId));
  return digestBasis(topic ?? null, (await db.edits.get([packId, topicId]))?.private === true);
}

/** A reference nobody uses yet for a new topic of the reader's own. */
export function newTopicRef(): TopicRef {
  return topicRef(MY_PACK, crypto.randomUUID());
}

/** Without their pack the topics a reader wrote would be nowhere: sees to it that it is there as long as one of them is. */
export async function ensureMyPack(keeper: Keeper): Promise<void> {
  if (await db.packs.get(MY_PACK)) return;
  const own = await db.edits.where(':id').between([MY_PACK, Dexie.minKey], [MY_PACK, Dexie.maxKey]).count();
  if (own > 0) await keeper.put('packs', myPack());
}

/** The row of the pack that holds the topics a reader wrote, as it is when the first one is written. */
function myPack(): PackRow {
  return {
    id: MY_PACK,
    version: '1.0.0',
    name: 'My topics',
    language: 'en',
    license: 'NOASSERTION',
    updated: new Date().toISOString().slice(0, 10),
    enabled: true,
    builtIn: false,
    digest: '',
    topicCount: 0,
    edition: 0,
    pageCount: 0,
  };
}
