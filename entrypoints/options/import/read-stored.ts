import { db, type PackRow } from '../../../core/store/database';
import { PACK_FORMAT, type Pack } from '../../../core/topics/pack';
import type { TopicEdit } from '../../../core/topics/topic-edit';

/** A pack as it was installed, what was decided about it, and what the reader edited in it. */
export interface Stored {
  readonly row: PackRow;
  readonly pack: Pack;
  readonly edits: readonly TopicEdit[];
}

/** The pack of that id in the store, `null` when it is not there. Works in a worker. */
export async function readStored(id: string): Promise<Stored | null> {
  return db.transaction('r', [db.packs, db.topicPages, db.edits], async () => {
    const row = await db.packs.get(id);
    if (!row) return null;
    const { edition } = row;
    const pages = await db.topicPages.where(':id').between([edition, 0], [edition, Number.MAX_SAFE_INTEGER]).toArray();
    const edits = await db.edits.where(':id').between([id, ''], [id, '\uffff']).toArray();
    return { row, pack: { ...row, format: PACK_FORMAT, topics: pages.flatMap(({ topics }) => topics) }, edits };
  });
}
