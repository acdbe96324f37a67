/** The digest of no rows. */
export const EMPTY_DIGEST = '0000000000000000';

/** A 64-bit hash (two lanes of FNV-1a) of one row of a table, in hex; the order of its keys does not matter. */
export function hashRow(table: string, row: unknown): string {
  const text = `${table} ${JSON.stringify(row, sortKeys)}`;
  let one = 0x811c9dc5;
  let two = 0x1b873593;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ (unit + at), 0x85ebca6b);
  }
  return toHex(one) + toHex(two ^ (two >>> 15));
}

/** A digest with a row's hash added, or taken away again: rows may come in any order. */
export function combineDigests(one: string, other: string): string {
  const lane = (from: number) =>
    Number.parseInt(one.slice(from, from + 8), 16) ^ Number.parseInt(other.slice(from, from + 8), 16);
  return toHex(lane(0)) + toHex(lane(8));
}

function toHex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
