/** Two independent rolling hashes of UTF-16 units; together 64 bits, so that two different names never meet by chance. */
export const HASH_SEED = { first: 0x811c9dc5, second: 0x9e3779b9 } as const;

/** The first hash after one more unit (FNV-1a). */
export function hashFirst(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The second hash after one more unit (multiply and rotate). */
export function hashSecond(hash: number, unit: number): number {
  const mixed = Math.imul(hash + unit + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** The slot of a hash in a table of `count` slots, spread so that neighbours do not cluster. */
export function slotOf(hash: number, count: number): number {
  return (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) % count;
}

/** A checksum over 32-bit words. */
export function checksum(words: Uint32Array, from: number): number {
  let sum: number = HASH_SEED.first;
  for (let i = from; i < words.length; i++) sum = hashFirst(sum, words[i] ?? 0) ^ (sum >>> 16);
  return sum >>> 0;
}
