/** Longest texts accepted, in UTF-16 units, and how much a pack may hold; `summary` is what a card can open with "more". */
export const LIMITS = {
  name: 200,
  line: 500,
  summary: 8_000,
  url: 2_000,
  topics: 200_000,
  list: 500,
  aliases: 2_000,
} as const;

/**
 * What any data from a file may hold, whatever it means: levels of lists and objects, entries of one list or object, all
 * values together, UTF-16 units of one string.
 */
export const DATA_LIMITS = { depth: 32, entries: 500_000, values: 5_000_000, text: 65_536 } as const;

/** Keys that reach an object's own machinery where a program is careless. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
