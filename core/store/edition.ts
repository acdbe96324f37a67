import { Dexie } from 'dexie';
import { db, type PackRow } from './database';
import type { PackPages } from './pack-pages';

/** A put copies its rows in one go and holds up whoever calls: each of these is a few thousand topics. */
const ROWS_PER_PUT = { topicPages: 125, indexPages: 8, wordPages: 60 } as const;

/** A step of writing pages: rows written and rows in all. Throwing ends the transaction. */
export type OnPages = (done: number, total: number) => void;

/** Writes the pages of a new edition inside the surrounding transaction; gives its number. */
export async function addEdition(pages: PackPages, onPages: OnPages = () => undefined): Promise<number> {
  const edition = await nextEdition();
  // Firefox keeps some pages of an import that it took back when its disk was full: the number comes again, they must not.
  await dropPages(edition);
  const total = pages.topicPages.length + pages.indexPages.length + pages.wordPages.length;
  let done = 0;
  const put = async <T extends object>(table: keyof typeof ROWS_PER_PUT, rows: readonly T[]) => {
    for (let at = 0; at < rows.length; at += ROWS_PER_PUT[table]) {
      const part = rows.slice(at, at + ROWS_PER_PUT[table]);
      await db.table(table).bulkAdd(part.map((row) => ({ ...row, edition })));
      done += part.length;
      onPages(done, total);
    }
  };
  await put('topicPages', pages.topicPages);
  await put('indexPages', pages.indexPages);
  await put('wordPages', pages.wordPages);
  return edition;
}

/** Deletes the pages of all editions that `isUnused`. */
export async function dropEditions(isUnused: (edition: number) => boolean): Promise<void> {
  for (const edition of (await listEditions()).filter(isUnused)) await dropPages(edition);
}

async function dropPages(edition: number): Promise<void> {
  for (const name of ['topicPages', 'indexPages', 'wordPages'] as const) {
    await db.table(name).where(':id').between([edition, Dexie.minKey], [edition, Dexie.maxKey]).delete();
  }
}

/** Whether all topic pages of a pack's edition are there. */
export async function hasPages({ edition, pageCount }: Pick<PackRow, 'edition' | 'pageCount'>): Promise<boolean> {
  return (await db.topicPages.where(':id').between([edition, 0], [edition, pageCount]).count()) === pageCount;
}

/** The numbers of all editions that have pages, ascending. */
async function listEditions(): Promise<number[]> {
  const editions: number[] = [];
  for (let after = -1; ; ) {
    const next = await db.topicPages.where(':id').above([after, Dexie.maxKey]).first();
    if (next === undefined) return editions;
    editions.push(next.edition);
    after = next.edition;
  }
}

/** A pack that was healed from the copy may point to an edition that this database, made anew, has not counted up to yet. */
async function nextEdition(): Promise<number> {
  const row = await db.meta.get('lastEdition');
  const known = (await db.packs.toArray()).map(({ edition }) => edition);
  const edition = Math.max(typeof row?.value === 'number' ? row.value : 0, ...known) + 1;
  await db.meta.put({ key: 'lastEdition', value: edition });
  return edition;
}
