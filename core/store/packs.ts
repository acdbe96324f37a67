import type { Pack } from '../topics/pack';
import { type AliasRow, db, type PackRow } from './database';
import { foldAlias } from './fold-alias';
import { write } from './write';

/** A pack in the store, without its topics. */
export type StoredPack = PackRow;

/** How a pack is put into the store. `digest` is the SHA-256 of its file in hex. */
export interface InstallOptions {
  readonly builtIn: boolean;
  readonly enabledByDefault: boolean;
  readonly digest: string;
}

/** One pack to install. */
export interface PackInstall extends InstallOptions {
  readonly pack: Pack;
}

/**
 * Puts a pack into the store in place of its earlier version; `false` when the same digest is there already. Whether it
 * is enabled stays as the reader left it.
 */
export async function installPack(pack: Pack, options: InstallOptions): Promise<boolean> {
  return (await installPacks([{ pack, ...options }])) > 0;
}

/** Installs all of `installs` in one transaction, or none; gives how many of them were not in the store already. */
export async function installPacks(installs: readonly PackInstall[]): Promise<number> {
  return db.transaction('rw', db.tables, async () => {
    const changed: PackInstall[] = [];
    for (const install of installs) {
      const stored = await db.packs.get(install.pack.id);
      if (stored?.digest !== install.digest) changed.push(install);
    }
    if (changed.length === 0) return 0;
    await write(async () => {
      for (const install of changed) await replacePack(install);
    });
    return changed.length;
  });
}

/** All packs in the store, enabled or not, by id. */
export async function listPacks(): Promise<StoredPack[]> {
  return db.packs.orderBy('id').toArray();
}

/** Switches a pack on or off. Throws when there is no such pack. */
export async function setPackEnabled(id: string, enabled: boolean): Promise<void> {
  await write(async () => {
    const found = await db.packs
      .where('id')
      .equals(id)
      .modify((row) => {
        Object.assign(row, { enabled });
      });
    if (found === 0) throw new Error(`There is no pack "${id}"`);
  });
}

async function replacePack({ pack, builtIn, enabledByDefault, digest }: PackInstall): Promise<void> {
  const { topics, format: _format, ...header } = pack;
  const stored = await db.packs.get(pack.id);
  await db.topics.where('packId').equals(pack.id).delete();
  await db.aliases.where('packId').equals(pack.id).delete();
  await db.packs.put({
    ...header,
    enabled: stored?.enabled ?? enabledByDefault,
    builtIn,
    digest,
    topicCount: topics.length,
  });
  await db.topics.bulkPut(topics.map((topic) => ({ ...topic, packId: pack.id })));
  await db.aliases.bulkAdd(topics.flatMap((topic) => aliasRows(pack.id, topic)));
}

function aliasRows(packId: string, topic: Pack['topics'][number]): Omit<AliasRow, 'row'>[] {
  return topic.aliases.map(({ text }) => ({ packId, topicId: topic.id, text, folded: foldAlias(text) }));
}
