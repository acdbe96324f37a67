import type { Topic } from '../topics/topic';
import { db, type PackRow } from './database';
import { KEPT_TABLES, type KeptTables } from './kept-tables';

/** Everything readers decided or wrote, and a way to the topics of its packs. */
export interface StoreContents {
  readonly rows: { readonly [T in keyof KeptTables]: readonly KeptTables[T][] };
  /** Calls back with the topics of a pack as they were installed, some hundreds at a time. */
  walkTopics(pack: PackRow, onTopics: (topics: readonly Topic[]) => void): Promise<void>;
}

const PAGES_PER_READ = 25;

/** Shows `look` one snapshot of the whole store; it awaits nothing but `walkTopics`. */
export async function walkStore(look: (contents: StoreContents) => Promise<void>): Promise<void> {
  await db.transaction('r', db.tables, async () => {
    const lists = await Promise.all(KEPT_TABLES.map(async (name) => [name, await db.table(name).toArray()] as const));
    await look({ rows: Object.fromEntries(lists) as unknown as StoreContents['rows'], walkTopics });
  });
}

async function walkTopics({ edition }: PackRow, onTopics: (topics: readonly Topic[]) => void): Promise<void> {
  for (let from = 0; ; from += PAGES_PER_READ) {
    const pages = await db.topicPages
      .where(':id')
      .between([edition, from], [edition, from + PAGES_PER_READ])
      .toArray();
    if (pages.length === 0) return;
    onTopics(pages.flatMap(({ topics }) => topics));
  }
}
