import type { Alias } from '../../../../core/topics/topic';

/** From so many words on a name is rarely something else, and is found in any case. */
const CASELESS_WORDS = 3;

/** A new alias. A topic without evidence would never be found by one that needs some. */
export function startAlias(text: string, hasEvidence: boolean): Alias {
  const match = text.trim().split(/\s+/).length >= CASELESS_WORDS ? 'caseless' : 'exact';
  return { text, strength: hasEvidence ? 'supported' : 'strong', match };
}
