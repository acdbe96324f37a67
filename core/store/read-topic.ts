import { applyEdit, createdTopic } from '../packs/edit/apply-edit';
import type { Topic } from '../topics/topic';
import { db, type PackRow } from './database';

/** Reads one topic as the reader's edit makes it, inside a transaction that has packs, topic pages and edits. */
export async function readTopic(pack: PackRow, topicId: string): Promise<Topic | null> {
  const edit = await db.edits.get([pack.id, topicId]);
  const topic = await readPackTopic(pack, topicId);
  if (topic) return applyEdit(topic, edit);
  return edit?.created ? createdTopic(edit) : null;
}

/** Reads one topic as its pack has it. */
export async function readPackTopic({ edition }: PackRow, topicId: string): Promise<Topic | null> {
  const page = await db.topicPages
    .where('[edition+first]')
    .between([edition, ''], [edition, topicId], true, true)
    .last();
  return page?.topics.find(({ id }) => id === topicId) ?? null;
}
