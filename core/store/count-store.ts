import { db } from './database';

/** How much is in the store. */
export interface Counts {
  readonly topics: number;
  readonly aliases: number;
}

/** Counts topics and aliases of all packs, enabled or not, with what the reader added. */
export async function countStore(): Promise<Counts> {
  return db.transaction('r', [db.packs, db.indexPages, db.edits], async () => {
    const editions = new Set((await db.packs.toArray()).map(({ edition }) => edition));
    let topics = 0;
    let aliases = 0;
    await db.indexPages.each((page) => {
      if (!editions.has(page.edition)) return;
      topics += page.topics.length;
      for (const topic of page.topics) aliases += topic.aliases.length;
    });
    await db.edits.each((edit) => {
      if (!edit.created) return;
      topics += 1;
      aliases += edit.aliases.filter(({ alias }) => alias !== null).length;
    });
    return { topics, aliases };
  });
}
