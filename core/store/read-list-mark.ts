import { db } from './database';

/** A text that is another one whenever `listTopics` would list other topics; switching a topic off or on does not change it. */
export async function readListMark(): Promise<string> {
  return db.transaction('r', [db.packs, db.edits], async () => {
    const packs = await db.packs.orderBy('id').toArray();
    const edits = await db.edits.toArray();
    return JSON.stringify([
      packs.map(({ id, edition, enabled }) => [id, edition, enabled]),
      edits.map(({ packId, topicId, edited }) => [packId, topicId, edited]),
    ]);
  });
}
