import type { Transaction } from 'dexie';
import type { NamedRow, OldTopicRow, PackRow } from './database';
import { combineDigests, EMPTY_DIGEST, hashRow } from './digest';
import { KEPT_TABLES } from './kept-tables';
import { layOutPack } from './lay-out-pack';

/** Lays the topics of an older database out in pages, and counts up the digest that it did not have. */
export async function upgradeToPages(tx: Transaction): Promise<void> {
  const packs = await tx.table<PackRow, string>('packs').toArray();
  let edition = 0;
  for (const pack of packs) {
    edition += 1;
    const rows = await tx.table<OldTopicRow>('topics').where('packId').equals(pack.id).toArray();
    const pages = layOutPack(rows.map(({ packId: _packId, ...topic }) => topic));
    for (const name of ['topicPages', 'indexPages', 'wordPages'] as const) {
      await tx.table(name).bulkAdd(pages[name].map((page) => ({ ...page, edition })));
    }
    await tx.table('packs').put({ ...pack, edition, pageCount: pages.topicPages.length });
  }
  const generation = ((await tx.table<NamedRow>('meta').get('generation'))?.value as number | undefined) ?? 0;
  let digest = EMPTY_DIGEST;
  for (const name of KEPT_TABLES) {
    for (const row of await tx.table<object>(name).toArray()) digest = combineDigests(digest, hashRow(name, row));
  }
  await tx.table('meta').put({ key: 'state', value: { generation, indexGeneration: generation, digest } });
  await tx.table('meta').put({ key: 'lastEdition', value: edition });
  await tx.table('meta').delete('generation');
}
