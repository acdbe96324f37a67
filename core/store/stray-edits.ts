import { Dexie } from 'dexie';
import type { TopicEdit } from '../topics/topic-edit';
import { db } from './database';
import type { ChangeLabel } from './history';
import { write } from './write';

/** The reader's edits of topics that a pack had once and has no longer: nothing shows them, and they come back with the topics. */
export async function listStrayEdits(packId: string): Promise<TopicEdit[]> {
  return db.transaction('r', [db.packs, db.indexPages, db.edits], async () => {
    const edits = await db.edits.where(':id').between([packId, Dexie.minKey], [packId, Dexie.maxKey]).toArray();
    const ofPack = edits.filter(({ created }) => !created);
    const pack = await db.packs.get(packId);
    if (!pack || ofPack.length === 0) return [];
    const pages = await db.indexPages
      .where(':id')
      .between([pack.edition, 0], [pack.edition, Number.MAX_SAFE_INTEGER])
      .toArray();
    const there = new Set(pages.flatMap(({ topics }) => topics.map(({ id }) => id)));
    return ofPack.filter(({ topicId }) => !there.has(topicId));
  });
}

/** Deletes them. */
export async function removeStrayEdits(packId: string, label?: ChangeLabel): Promise<void> {
  await write(async (keeper) => {
    for (const { topicId } of await listStrayEdits(packId)) await keeper.remove('edits', [packId, topicId]);
  }, label);
}
