import type { Folded } from './fold';

/** Marks the pattern of a text in which every cased letter is a capital; such a text matches whatever the alias says. */
export const ALL_CAPITALS = 0xffffffff;

/**
 * A hash of which units of `text` between `from` and `to` are capitals in `original`. Equal folded texts with equal patterns
 * are equal in case too.
 */
export function casePattern(original: string, text: Folded, from: number, to: number): number {
  let hash = 0x1234567;
  let small = false;
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const character = original.charAt(text.starts[i] ?? 0);
    const capital = character !== character.toLowerCase();
    if (capital) capitals++;
    else if (character !== character.toUpperCase()) small = true;
    hash = Math.imul(hash ^ (capital ? 0x51 : 0x2f), 0x01000193);
  }
  return !small && capitals > 1 ? ALL_CAPITALS : (hash >>> 0) - (hash >>> 0 === ALL_CAPITALS ? 1 : 0);
}
