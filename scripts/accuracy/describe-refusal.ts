import type { Refusal } from '../../core/matching/refuse-candidate';

/** Why a candidate was refused: its rule, and the words on the page that decided, where some did. */
export function describeRefusal({ rule, words }: Refusal): string {
  return words === undefined ? rule : `${rule} "${words.replace(/[\s\p{Cc}]+/gu, ' ')}"`;
}
