import { parseRow } from '../backup/parse-row';
import { db } from '../store/database';
import { hashRow } from '../store/digest';
import { ensureMyPack, MY_PACK } from '../store/edits';
import { keptId, keyOf, readKept } from '../store/kept-rows';
import type { KeptKey } from '../store/kept-tables';
import { readPolicyRows } from '../store/policy-rows';
import { dropStamps, isSyncOn, readStamps, SYNCED_TABLES, type SyncedTable } from '../store/stamps';
import { write } from '../store/write';
import type { Version } from './plan-sync';
import type { Device, DeviceRow, DeviceState } from './sync-device';

/** The store of this browser as a side of syncing. */
export const storeDevice: Device = {
  read: async () => {
    const state = await readState();
    const forgotten = [...state.stamps.keys(), ...state.seen.keys()].filter(state.ignores);
    await storeDevice.see(new Map(forgotten.map((id) => [id, null])));
    return state;
  },
  understand: (id, { row }) => {
    const place = parseId(id);
    if (!place) return null;
    if (row === undefined) return { row: null, hash: null };
    const parsed = parseRow(place.table, row);
    if (!parsed || keptId(place.table, keyOf(place.table, parsed)) !== id) return null;
    return { row: parsed, hash: hashRow(place.table, row) };
  },
  take: async (taken) => {
    await write(
      async (keeper) => {
        if (!(await isSyncOn())) return;
        const seen = await readSeen();
        for (const { id, row, over, version } of taken) {
          const place = parseId(id);
          if (!place) continue;
          const now = await readKept(place.table, place.key);
          if ((now ? hashRow(place.table, now) : null) !== over) continue;
          if (row) await keeper.put(place.table, row as never);
          else await keeper.remove(place.table, place.key);
          seen.set(id, version);
        }
        await ensureMyPack(keeper);
        await keepSeen(seen);
      },
      undefined,
      false,
    );
  },
  see: async (versions) => {
    if (versions.size === 0) return;
    await db.transaction('rw', db.meta, async () => {
      if (!(await isSyncOn())) return;
      const seen = await readSeen();
      for (const [id, version] of versions) {
        if (version) seen.set(id, version);
        else seen.delete(id);
      }
      await keepSeen(seen);
      await dropStamps([...versions].filter(([, version]) => version === null).map(([id]) => id));
    });
  },
};

/** Table and key of a `keptId`; `null` when it is not one of a table that syncs. */
export function parseId(id: string): { readonly table: SyncedTable; readonly key: KeptKey } | null {
  try {
    const [name, key] = JSON.parse(id) as [unknown, unknown];
    const table = SYNCED_TABLES.find((known) => known === name);
    if (!table || !(typeof key === 'string' || isPair(key)) || keptId(table, key) !== id) return null;
    return { table, key };
  } catch {
    return null;
  }
}

async function readState(): Promise<DeviceState> {
  return db.transaction('r', db.tables, async () => {
    const rows = new Map<string, DeviceRow>();
    const stamps = await readStamps();
    for (const table of SYNCED_TABLES) {
      for (const row of await db.table<object>(table).toArray()) {
        const id = keptId(table, keyOf(table, row));
        rows.set(id, { row, hash: hashRow(table, row) });
        // Edits knew when they were made before anybody asked.
        if ('edited' in row && !stamps.has(id)) stamps.set(id, Date.parse(String(row.edited)) || 0);
      }
    }
    const packs = new Set([MY_PACK, ...(await db.packs.toCollection().primaryKeys())]);
    const policyRows = await readPolicyRows();
    // What was decided about topics goes with a pack that is removed here, and stays where the pack stays.
    const ignores = (id: string) => {
      if (policyRows.has(id)) return true;
      const key = parseId(id)?.key;
      return Array.isArray(key) && !packs.has(key[0]);
    };
    return { rows, stamps, seen: await readSeen(), ignores };
  });
}

function isPair(key: unknown): key is [string, string] {
  return Array.isArray(key) && key.length === 2 && key.every((part) => typeof part === 'string');
}

async function readSeen(): Promise<Map<string, Version>> {
  const row = await db.meta.get('syncSeen');
  return new Map((row?.value as [string, Version][] | undefined) ?? []);
}

async function keepSeen(seen: ReadonlyMap<string, Version>): Promise<void> {
  await db.meta.put({ key: 'syncSeen', value: [...seen] });
}
