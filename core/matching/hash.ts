/** Where both rolling hashes of UTF-16 units begin; together they have 61 bits that count. */
export const HASH_SEED = { first: 0x811c9dc5, second: 0x1e3779b9 } as const;

/** The first hash after one more unit (FNV-1a); it picks the bucket and asks the Bloom filter. */
export function hashFirst(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The second hash after one more unit (multiply and rotate); it tells the nodes of a bucket apart. */
export function hashSecond(hash: number, unit: number): number {
  const mixed = Math.imul(hash + unit + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** Spreads a first hash over all 32 bits, for tables that take its upper ones. */
export function spread(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}

/** The key of a name's first word that only counts where the text has a capital in it. */
export function capitalKey(hash: number): number {
  return hash ^ 0x5bd1e995;
}

/** The key of a word that is a name by itself. */
export function wholeKey(hash: number): number {
  return hash ^ 0x2545f491;
}

/** The key of a first word together with the two units that follow it. */
export function continuationKey(hash: number, next: number, afterNext: number): number {
  return Math.imul(hash, 31) ^ ((next << 16) | afterNext);
}

/** The bits of a key within its word of the Bloom filter. */
export function bloomMask(key: number): number {
  return (1 << (key & 31)) | (1 << ((key >>> 5) & 31));
}

/** A checksum over 32-bit words. */
export function checksum(words: Uint32Array, from: number): number {
  let sum: number = HASH_SEED.first;
  for (let i = from; i < words.length; i++) sum = hashFirst(sum, words[i] ?? 0) ^ (sum >>> 16);
  return sum >>> 0;
}
