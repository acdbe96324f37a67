import { hashRow } from '../../../core/store/digest';
import type { Version } from '../../../core/sync/plan-sync';
import type { Device } from '../../../core/sync/sync-device';

/** A browser in memory that takes part in syncing. */
export interface FakeDevice extends Device {
  readonly rows: Map<string, object>;
  /** Changes a row, or deletes it (`null`), at a time by this browser's clock. */
  change(id: string, row: object | null, at: number): void;
}

/** A browser that starts with `rows`. */
export function createDevice(start: Iterable<[string, object]> = []): FakeDevice {
  const rows = new Map(start);
  const stamps = new Map<string, number>();
  const seen = new Map<string, Version>();
  return {
    rows,
    change: (id, row, at) => {
      if (row) rows.set(id, row);
      else if (!rows.delete(id)) return;
      stamps.set(id, at);
    },
    read: async () => ({
      rows: new Map([...rows].map(([id, row]) => [id, { row, hash: hashRow('', row) }])),
      stamps: new Map(stamps),
      seen: new Map(seen),
      ignores: () => false,
    }),
    understand: (_id, { row }) => ({ row: row ?? null, hash: row ? hashRow('', row) : null }),
    take: async (taken) => {
      for (const { id, row, version } of taken) {
        if (row) rows.set(id, row);
        else rows.delete(id);
        seen.set(id, version);
      }
    },
    see: async (versions) => {
      for (const [id, version] of versions) {
        if (version) seen.set(id, version);
        else seen.delete(id);
      }
    },
  };
}
