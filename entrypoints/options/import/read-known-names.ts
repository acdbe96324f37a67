import { applyEdit, createdTopic } from '../../../core/packs/edit/apply-edit';
import type { KnownName } from '../../../core/packs/grade/find-clashes';
import { db } from '../../../core/store/database';
import type { TopicHead } from '../../../core/store/pack-pages';
import { localise } from '../../../core/topics/text';

/** The names of all topics in the store but those of one pack, hidden forms left out. Works in a worker. */
export async function readKnownNames(exceptPack: string): Promise<KnownName[]> {
  return db.transaction('r', [db.packs, db.indexPages, db.edits], async () => {
    const known: KnownName[] = [];
    for (const { id, name, edition } of await db.packs.toArray()) {
      if (id === exceptPack) continue;
      const packName = localise(name, navigator.languages);
      const edits = await db.edits.where(':id').between([id, ''], [id, '\uffff']).toArray();
      const byTopic = new Map(edits.map((edit) => [edit.topicId, edit]));
      const add = (topic: Pick<TopicHead, 'name' | 'aliases'>) => {
        const topicName = localise(topic.name, navigator.languages);
        for (const { text, hidden } of topic.aliases) if (!hidden) known.push({ text, topicName, packName });
      };
      const pages = await db.indexPages
        .where(':id')
        .between([edition, 0], [edition, Number.MAX_SAFE_INTEGER])
        .toArray();
      for (const head of pages.flatMap(({ topics }) => topics)) add(applyEdit(head, byTopic.get(head.id)));
      for (const edit of edits) if (edit.created) add(createdTopic(edit));
    }
    return known;
  });
}
