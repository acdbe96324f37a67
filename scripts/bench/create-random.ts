/** Numbers that look random and are the same at every run. */
export interface Random {
  /** From 0 to below 1. */
  readonly share: () => number;
  /** One of `items`, of which there has to be one at least. */
  readonly pick: <T>(items: readonly T[]) => T;
}

/** A source of numbers; the same seed gives the same ones (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { share, pick: (items) => items[Math.floor(share() * items.length)] as (typeof items)[number] };
}
