import { createRandom, type Random } from './create-random';
import type { Term } from './term';

const SYLLABLES = 'ka lo mi ra ten dor vis nu zel par gi so ba chi mun tor est ol in'.split(' ');
const SEED = 2015;

/** Shares among the names: one word, two words, else three; of single names that are an ordinary word; as written only. */
const ONE_WORD = 0.5;
const TWO_WORDS = 0.35;
const ORDINARY_SINGLE = 0.002;
const EXACT = 0.1;
/** How often a word of a longer name is an ordinary one: the first of two, the first of three, a later one. */
const ORDINARY_FIRST_OF_TWO = 0.15;
const ORDINARY_FIRST_OF_THREE = 0.3;
const ORDINARY_LATER = 0.5;
/** How often an invented single name ends in a number, as names of groups and programs do. */
const NUMBERED = 0.4;
const NUMBERS = 999;

/**
 * Names like those of groups, programs and campaigns, each once. The same count and vocabulary give the same names, and a shorter
 * list is the beginning of a longer one. No word that is invented stands in the vocabulary.
 */
export function generateTerms(count: number, vocabulary: readonly string[]): Term[] {
  const random = createRandom(SEED);
  const known = new Set(vocabulary.map((word) => word.toLowerCase()));
  const terms = new Map<string, Term>();
  while (terms.size < count) {
    const words = inventName(random, vocabulary, known);
    const text = words.join(' ');
    const isOrdinary = words.every((word) => known.has(word.toLowerCase()));
    const strength = !isOrdinary ? 'strong' : words.length === 1 ? 'weak' : 'supported';
    const match = random.share() < EXACT ? 'exact' : 'caseless';
    if (!terms.has(text.toLowerCase())) terms.set(text.toLowerCase(), { text, strength, match });
  }
  return [...terms.values()];
}

function inventName(random: Random, vocabulary: readonly string[], known: ReadonlySet<string>): string[] {
  const word = (ordinary: number) => (random.share() < ordinary ? random.pick(vocabulary) : inventWord(random, known));
  const shape = random.share();
  if (shape < ONE_WORD) {
    const name = word(ORDINARY_SINGLE);
    const numbered = !known.has(name.toLowerCase()) && random.share() < NUMBERED;
    return [numbered ? `${name}${Math.floor(random.share() * NUMBERS)}` : name];
  }
  if (shape < ONE_WORD + TWO_WORDS) return [word(ORDINARY_FIRST_OF_TWO), word(ORDINARY_LATER)];
  return [word(ORDINARY_FIRST_OF_THREE), word(ORDINARY_LATER), word(0)];
}

function inventWord(random: Random, known: ReadonlySet<string>): string {
  for (;;) {
    const syllables = 2 + Math.floor(random.share() * 3);
    const word = Array.from({ length: syllables }, () => random.pick(SYLLABLES)).join('');
    if (!known.has(word)) return word.charAt(0).toUpperCase() + word.slice(1);
  }
}
