import type { Account, AccountItem } from './account';
import { fitAccount, type LeftOut } from './fit-account';
import { planSync, type Version } from './plan-sync';

/** A row that is here. */
export interface DeviceRow {
  readonly hash: string;
  readonly row: object;
}

/** What one browser knows. */
export interface DeviceState {
  readonly rows: ReadonlyMap<string, DeviceRow>;
  readonly stamps: ReadonlyMap<string, number>;
  readonly seen: ReadonlyMap<string, Version>;
  /** Whether a row is none of this browser's business, here or there. */
  readonly ignores: (id: string) => boolean;
}

/** A row from the account for this browser: `row` takes the place of what is here with hash `over`, or goes when it is `null`. */
export interface TakenRow {
  readonly id: string;
  readonly row: object | null;
  readonly over: string | null;
  readonly version: Version;
}

/** One browser that takes part: the store, or what a test puts in its place. */
export interface Device {
  read(): Promise<DeviceState>;
  /** A row of the account as this browser understands it, its raw hash; `null` when it does not. */
  understand(id: string, item: AccountItem): { readonly row: object | null; readonly hash: string | null } | null;
  /** Takes rows over, and remembers them as seen; a row that was changed meanwhile stays for the next time. */
  take(rows: readonly TakenRow[]): Promise<void>;
  /** Remembers versions as seen; `null` forgets one. */
  see(versions: ReadonlyMap<string, Version | null>): Promise<void>;
}

/** What syncing did, and which rows have no room in the account. */
export interface SyncOutcome {
  readonly taken: number;
  readonly brought: number;
  readonly left: ReadonlyMap<string, LeftOut>;
}

/** Lets one browser and the account meet. Throws what the account throws; what was done until then stays and is no harm. */
export async function syncDevice(device: Device, account: Account, now: number): Promise<SyncOutcome> {
  const items = await account.read();
  const { rows, stamps, seen, ignores } = await device.read();
  const understood = new Map<string, { row: object | null; version: Version }>();
  const strange = new Set([...rows.keys(), ...stamps.keys(), ...seen.keys(), ...items.keys()].filter(ignores));
  for (const [id, item] of items) {
    const found = strange.has(id) ? null : device.understand(id, item);
    if (found) understood.set(id, { row: found.row, version: { at: item.at, hash: found.hash } });
    else strange.add(id);
  }
  const plan = planSync(
    {
      local: new Map([...rows].filter(([id]) => !strange.has(id)).map(([id, { hash }]) => [id, hash])),
      stamps: new Map([...stamps].filter(([id]) => !strange.has(id))),
      seen: new Map([...seen].filter(([id]) => !strange.has(id))),
      account: new Map([...understood].map(([id, { version }]) => [id, version])),
    },
    now,
  );
  const taken = plan.take.flatMap((id): TakenRow[] => {
    const found = understood.get(id);
    return found ? [{ id, ...found, over: rows.get(id)?.hash ?? null }] : [];
  });
  if (taken.length > 0) await device.take(taken);
  await device.see(new Map([...plan.same].filter(([id, version]) => !isSame(seen.get(id), version))));

  const dropped = plan.forget.filter((id) => items.has(id));
  if (dropped.length > 0) await account.drop(dropped);
  await device.see(new Map(plan.forget.map((id) => [id, null])));

  const wanted = new Map<string, AccountItem>();
  // Deletions are small and must not wait for room.
  for (const isGone of [true, false]) {
    for (const [id, { at, hash }] of plan.bring) {
      const row = rows.get(id)?.row;
      if ((hash === null) === isGone) wanted.set(id, { at, ...(hash !== null && row && { row }) });
    }
  }
  const { fitting, left } = fitAccount(items, wanted);
  if (fitting.size > 0) {
    await account.put(fitting);
    await device.see(new Map([...plan.bring].filter(([id]) => fitting.has(id))));
  }
  return { taken: taken.length, brought: fitting.size, left };
}

function isSame(one: Version | undefined, other: Version): boolean {
  return one?.at === other.at && one.hash === other.hash;
}
