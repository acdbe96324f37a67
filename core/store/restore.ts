import { db, type NamedRow, type Subscription } from './database';
import { hasPages } from './edition';
import type { Keeper } from './kept-rows';
import { keptId, keyOf } from './kept-rows';
import type { KeptTables } from './kept-tables';
import type { PackPages } from './pack-pages';
import type { InstallOptions, PackInstall } from './packs';
import { replacePack } from './packs';
import { write } from './write';

/** Kept rows but packs. */
type RowTable = Exclude<keyof KeptTables, 'packs'>;

/** A pack to bring back, laid out. */
export interface RestoredPack {
  readonly pack: PackInstall['pack'];
  readonly pages: PackPages;
  readonly digest: string;
  readonly enabled: boolean;
  readonly subscription?: Subscription;
}

/** What to bring back; a table that is missing is left as it is. */
export interface RestoredParts {
  readonly rows: { readonly [T in RowTable]?: readonly KeptTables[T][] };
  readonly packs: readonly RestoredPack[];
  /** Which packs that come with the extension are switched on. */
  readonly builtIn: readonly { readonly id: string; readonly enabled: boolean }[];
}

/** `replace`: what is here of the same kind goes; `add`: what is here stays as it is. */
export type RestoreMode = 'replace' | 'add';

/** How many rows of each table were written. */
export type RestoredCounts = Readonly<Record<keyof KeptTables, number>>;

/** Brings everything back in one write, all or nothing; packs that are not among `parts` stay. With a label it can be undone. */
export async function restoreParts(
  { rows, packs, builtIn }: RestoredParts,
  mode: RestoreMode,
  options: InstallOptions = {},
): Promise<RestoredCounts> {
  return write(async (keeper) => {
    const counts = { packs: 0, edits: 0, topicStates: 0, quiets: 0, siteRules: 0, settings: 0 };
    for (const table of ['settings', 'siteRules', 'quiets', 'topicStates', 'edits'] as const) {
      const wanted: readonly KeptTables[RowTable][] | undefined = rows[table];
      if (wanted) counts[table] = await restoreRows(keeper, table, wanted, mode);
    }
    for (const pack of packs) {
      if (await restorePack(keeper, pack, mode, options)) counts.packs += 1;
    }
    if (mode === 'replace') {
      for (const { id, enabled } of builtIn) {
        const row = await db.packs.get(id);
        if (row?.builtIn && row.enabled !== enabled) await keeper.put('packs', { ...row, enabled });
      }
    }
    return counts;
  }, options.label);
}

async function restoreRows(
  keeper: Keeper,
  table: RowTable,
  wanted: readonly (KeptTables[RowTable] | NamedRow)[],
  mode: RestoreMode,
): Promise<number> {
  const here = new Map((await db.table<object>(table).toArray()).map((row) => [keptId(table, keyOf(table, row)), row]));
  let written = 0;
  for (const row of wanted) {
    const id = keptId(table, keyOf(table, row));
    const isHere = here.delete(id);
    if (isHere && mode === 'add') continue;
    await keeper.put(table, row as KeptTables[RowTable]);
    written += 1;
  }
  if (mode === 'replace') for (const row of here.values()) await keeper.remove(table, keyOf(table, row));
  return written;
}

async function restorePack(
  keeper: Keeper,
  { pack, pages, digest, enabled, subscription }: RestoredPack,
  mode: RestoreMode,
  { onPages }: InstallOptions,
): Promise<boolean> {
  const here = await db.packs.get(pack.id);
  // A pack that lost its topics gets them back in either way.
  const isWhole = here !== undefined && (await hasPages(here));
  if (here?.builtIn || (isWhole && mode === 'add')) return false;
  const isSame = isWhole && here.digest === digest && digest !== '';
  const install = { pack, pages, digest, builtIn: false, enabledByDefault: enabled };
  if (here && mode === 'add') {
    await replacePack(keeper, install, onPages);
    return true;
  }
  if (!isSame) await replacePack(keeper, { ...install, subscription: subscription ?? null }, onPages);
  const row = await db.packs.get(pack.id);
  if (!row) throw new Error(`"${pack.id}" was not written`);
  const { subscription: _before, ...rest } = row;
  await keeper.put('packs', { ...rest, enabled, ...(subscription && { subscription }) });
  return true;
}
