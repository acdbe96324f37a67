import type { KeptFile } from './kept-file';

/** The copy that goes further, of those that know of a write; `null` when none does. */
export function chooseCopy(...copies: readonly (KeptFile | null)[]): KeptFile | null {
  return copies.reduce((best, copy) => (copy && copy.generation > (best?.generation ?? 0) ? copy : best), null);
}
