/** A version of a row: when it was made, in milliseconds, and its hash; `null` when the row was deleted. */
export interface Version {
  readonly at: number;
  readonly hash: string | null;
}

/** What two sides have of the rows, by `keptId`. */
export interface SyncSides {
  /** Hashes of the rows that are here. */
  readonly local: ReadonlyMap<string, string>;
  /** When rows here were changed, as far as it is known. */
  readonly stamps: ReadonlyMap<string, number>;
  /** What both sides had when they last met. */
  readonly seen: ReadonlyMap<string, Version>;
  readonly account: ReadonlyMap<string, Version>;
}

/** What has to be done so that both sides have the same. */
export interface SyncPlan {
  /** Rows to take over from the account. */
  readonly take: readonly string[];
  /** Rows to bring to the account, as these versions. */
  readonly bring: ReadonlyMap<string, Version>;
  /** Rows that are the same already. */
  readonly same: ReadonlyMap<string, Version>;
  /** Deletions that everybody has had time to hear of. */
  readonly forget: readonly string[];
}

/** A browser that was away for longer may bring back what others deleted. */
export const TOMBSTONE_MS = 90 * 24 * 60 * 60 * 1000;

/**
 * Merges row by row, with what was last seen as the third side: a row only one side changed is taken from there, one that both changed
 * from whoever changed it later. Every browser decides alike, so all end with the same. Pure.
 */
export function planSync({ local, stamps, seen, account }: SyncSides, now: number): SyncPlan {
  const take: string[] = [];
  const bring = new Map<string, Version>();
  const same = new Map<string, Version>();
  const forget: string[] = [];
  const isOld = ({ at, hash }: Version) => hash === null && now - at > TOMBSTONE_MS;
  for (const id of new Set([...local.keys(), ...stamps.keys(), ...seen.keys(), ...account.keys()])) {
    const hash = local.get(id) ?? null;
    const last = seen.get(id);
    const there = account.get(id);
    const here = findVersion(hash, stamps.get(id), last);
    if (there && there.hash === hash && !(here && here.at > there.at)) {
      if (isOld(there)) forget.push(id);
      else same.set(id, there);
      continue;
    }
    if (there && (!here || isLater(there, here))) take.push(id);
    else if (here && isOld(here)) forget.push(id);
    else if (here) bring.set(id, here);
  }
  return { take, bring, same, forget };
}

/** The version that is here; `undefined` when there never was a row. A change is later than what it changed, whatever the clock said. */
function findVersion(hash: string | null, stamp: number | undefined, last: Version | undefined): Version | undefined {
  if (last && hash === last.hash && (stamp ?? 0) <= last.at) return last;
  if (last) return { at: Math.max(stamp ?? 0, last.at + 1), hash };
  return hash === null && stamp === undefined ? undefined : { at: stamp ?? 0, hash };
}

/** At the same moment a deletion wins, then the greater hash: any rule will do that is the same everywhere. */
function isLater(one: Version, other: Version): boolean {
  if (one.at !== other.at) return one.at > other.at;
  if (one.hash === null || other.hash === null) return one.hash === null && other.hash !== null;
  return one.hash > other.hash;
}
