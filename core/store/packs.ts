import { applyEdit, createdTopic } from '../packs/edit/apply-edit';
import { PACK_FORMAT, type Pack, type PackHeader } from '../topics/pack';
import type { Topic } from '../topics/topic';
import type { TopicEdit } from '../topics/topic-edit';
import { parseTopicRef, resolveRelated } from '../topics/topic-ref';
import { db, type PackRow, type Subscription } from './database';
import { addEdition, hasPages, type OnPages } from './edition';
import { MY_PACK } from './edits';
import type { ChangeLabel } from './history';
import { type Keeper, keptId } from './kept-rows';
import { layOutPack } from './lay-out-pack';
import type { PackPages } from './pack-pages';
import { dropSeen } from './stamps';
import { write } from './write';

/** A pack in the store, without its topics. */
export type StoredPack = PackRow;

/** One pack to put into the store. */
export interface PackInstall {
  readonly pack: Pack;
  readonly builtIn: boolean;
  readonly enabledByDefault: boolean;
  /** SHA-256 of the file it came from, in hex. */
  readonly digest: string;
  /** Its topics laid out (`layOutPack`), where that was done before. */
  readonly pages?: PackPages;
  /** What becomes of its subscription; without it, it stays as it is. */
  readonly subscription?: Subscription | null;
  /** Looks, inside the write, at what is there before; what it throws leaves everything as it was. */
  readonly check?: (stored: StoredPack | undefined) => void;
  /** Edits of its topics that the reader made while looking at it, in place of those that are there. */
  readonly edits?: readonly TopicEdit[];
}

/** How an installation is followed and undone. */
export interface InstallOptions {
  /** Called with rows written and rows in all; what it throws ends the installation and leaves everything as it was. */
  readonly onPages?: OnPages;
  /** The reader's own import can be undone; what comes with the extension or by itself can not. */
  readonly label?: ChangeLabel;
}

/**
 * Puts packs into the store in place of their earlier versions, all of them in one transaction or none; gives how many were
 * not there already. Whether one is enabled, and what the reader changed in it, stays.
 */
export async function installPacks(installs: readonly PackInstall[], options: InstallOptions = {}): Promise<number> {
  const laidOut = installs.map((install) => ({ ...install, pages: install.pages ?? layOutPack(install.pack.topics) }));
  const isKnown = await Promise.all(laidOut.map(({ pack, digest }) => isInstalled(pack.id, digest)));
  const changed = laidOut.filter(({ edits = [] }, i) => !isKnown[i] || edits.length > 0);
  if (changed.length === 0) return 0;
  await write(async (keeper) => {
    for (const install of changed) await replacePack(keeper, install, options.onPages);
  }, options.label);
  return changed.length;
}

/** All packs in the store, enabled or not, by id. */
export async function listPacks(): Promise<StoredPack[]> {
  return db.packs.orderBy('id').toArray();
}

/** One pack with all its topics, as the reader's edits make them; `null` when it is not there. */
export async function readPack(id: string, { withPrivate = true } = {}): Promise<Pack | null> {
  return db.transaction('r', [db.packs, db.topicPages, db.edits], async () => {
    const row = await db.packs.get(id);
    if (!row) return null;
    const edits = new Map((await listEditsOf(id)).map((edit) => [edit.topicId, edit]));
    const topics = (await readTopics(row.edition)).map((topic) => {
      const edit = edits.get(topic.id);
      if (edit) edits.delete(topic.id);
      return { topic: applyEdit(topic, edit), isPrivate: edit?.private === true };
    });
    for (const edit of edits.values()) {
      if (edit.created) topics.push({ topic: createdTopic(edit), isPrivate: edit.private === true });
    }
    const shown = topics.filter(({ isPrivate }) => withPrivate || !isPrivate).map(({ topic }) => topic);
    const { evidence } = row;
    const header = { format: PACK_FORMAT, ...toHeader(row), ...(evidence && { evidence }) } as const;
    return { ...header, topics: dropLooseEnds(id, shown) };
  });
}

/** Topics without references to those of the same pack that are left out, or were the reader's own and are gone. */
function dropLooseEnds(packId: string, topics: readonly Topic[]): Topic[] {
  const ids = new Set(topics.map(({ id }) => id));
  const leads = (related: string) => {
    const to = parseTopicRef(resolveRelated(packId, related));
    return to.packId !== packId || ids.has(to.topicId);
  };
  return topics.map((topic) =>
    topic.related.every(leads) ? topic : { ...topic, related: topic.related.filter(leads) },
  );
}

/** A pack as it was installed, without the reader's edits; `null` when it is not there. */
export async function readInstalledPack(id: string): Promise<Pack | null> {
  return db.transaction('r', [db.packs, db.topicPages], async () => {
    const row = await db.packs.get(id);
    if (!row) return null;
    const { evidence } = row;
    return {
      format: PACK_FORMAT,
      ...toHeader(row),
      ...(evidence && { evidence }),
      topics: await readTopics(row.edition),
    };
  });
}

/** Changes what the reader decides about a pack. Throws when there is no such pack. */
export async function changePack(
  id: string,
  change: Partial<Pick<PackRow, 'enabled' | 'subscription'>>,
  label?: ChangeLabel,
): Promise<void> {
  await write(async (keeper) => {
    const row = await db.packs.get(id);
    if (!row) throw new Error(`There is no pack "${id}"`);
    const next: Record<string, unknown> = { ...row, ...change };
    if ('subscription' in change && change.subscription === undefined) delete next.subscription;
    await keeper.put('packs', next as unknown as PackRow);
  }, label);
}

/**
 * Takes a pack out of the store, with the reader's edits and choices about its topics. Throws when there is none. Other computers of
 * the reader's keep theirs, but for own topics.
 */
export async function removePack(id: string, label?: ChangeLabel): Promise<void> {
  const isOwn = id === MY_PACK;
  const removeAll = async (keeper: Keeper) => {
    if (!(await db.packs.get(id))) throw new Error(`There is no pack "${id}"`);
    await keeper.remove('packs', id);
    const edits = await listEditsOf(id);
    const states = await db.topicStates.filter(({ packId }) => packId === id).toArray();
    for (const { topicId } of edits) await keeper.remove('edits', [id, topicId]);
    for (const { topicId } of states) await keeper.remove('topicStates', [id, topicId]);
    if (isOwn) return;
    await dropSeen([
      ...edits.map(({ topicId }) => keptId('edits', [id, topicId])),
      ...states.map(({ topicId }) => keptId('topicStates', [id, topicId])),
    ]);
  };
  await write(removeAll, label, isOwn);
}

/** What a pack says about itself. */
export function toHeader(row: PackRow): PackHeader {
  const {
    evidence: _evidence,
    enabled: _enabled,
    builtIn: _builtIn,
    digest: _digest,
    topicCount: _count,
    edition: _edition,
    pageCount: _pages,
    subscription: _subscription,
    ...header
  } = row;
  return header;
}

/** Puts one pack in the place of its earlier version, inside the transaction of a write. */
export async function replacePack(
  keeper: Keeper,
  install: PackInstall & { readonly pages: PackPages },
  onPages?: OnPages,
): Promise<void> {
  const { pack, pages, builtIn, enabledByDefault, digest } = install;
  const { topics, format: _format, ...header } = pack;
  const stored = await db.packs.get(pack.id);
  install.check?.(stored);
  const subscription = install.subscription === undefined ? stored?.subscription : install.subscription;
  await keeper.put('packs', {
    ...header,
    enabled: stored?.enabled ?? enabledByDefault,
    builtIn,
    digest,
    topicCount: topics.length,
    edition: await addEdition(pages, onPages),
    pageCount: pages.topicPages.length,
    ...(subscription && { subscription }),
  });
  for (const edit of install.edits ?? []) await keeper.put('edits', edit);
}

async function isInstalled(id: string, digest: string): Promise<boolean> {
  const stored = await db.packs.get(id);
  return stored !== undefined && stored.digest === digest && (await hasPages(stored));
}

async function readTopics(edition: number): Promise<Topic[]> {
  const pages = await db.topicPages.where(':id').between([edition, 0], [edition, Number.MAX_SAFE_INTEGER]).toArray();
  return pages.flatMap(({ topics }) => topics);
}

function listEditsOf(packId: string) {
  return db.edits.where(':id').between([packId, ''], [packId, '\uffff']).toArray();
}
