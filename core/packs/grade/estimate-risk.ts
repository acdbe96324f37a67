import type { PackDomain } from '../draft-pack';
import type { WordKind } from './common-words';
import type { Grade } from './graded-pack';
import type { NameWord } from './read-shape';

/** How often a word of a kind stands in 1,000 words of ordinary text with a capital, and how much oftener in any case. */
const RATES: Readonly<Record<WordKind | 'unknown', { readonly capital: number; readonly small: number }>> = {
  function: { capital: 0.1, small: 30 },
  everyday: { capital: 0.02, small: 8 },
  common: { capital: 0.003, small: 10 },
  calendar: { capital: 0.05, small: 1 },
  nation: { capital: 0.05, small: 1 },
  place: { capital: 0.01, small: 1 },
  'first-name': { capital: 0.003, small: 1 },
  surname: { capital: 0.006, small: 1 },
  brand: { capital: 0.008, small: 1 },
  name: { capital: 0.001, small: 1 },
  rare: { capital: 0.0003, small: 16 },
  unknown: { capital: 0.00003, small: 2 },
};
/** How often signs alone do: few know an emoji, every text knows "…". */
const SIGNS = 0.1;
/** How often two words that know nothing of each other stand side by side, seen from the rarer one. */
const SIDE_BY_SIDE = 0.02;
/** In what share of the places of ordinary text the context lets a name of a strength pass. */
const GATES: Readonly<Record<PackDomain, Readonly<Record<Grade['strength'], number>>>> = {
  'cyber-security': { strong: 1, supported: 0.01, weak: 0.002 },
  general: { strong: 1, supported: 0.15, weak: 0.05 },
};

/**
 * The marks to expect from one name in 1,000 words of ordinary text. The rates are averages of a kind of word, fitted to books and
 * newspapers: right for a whole pack within a small factor, for one name in its order of magnitude only.
 */
export function estimateRisk(words: readonly NameWord[], { strength, match }: Grade, domain: PackDomain): number {
  if (match === 'never') return 0;
  if (words.length === 0) return SIGNS * GATES[domain][strength];
  const rates = words.map(({ kind, style }) => {
    const { capital, small } = RATES[kind ?? 'unknown'];
    if (match === 'caseless') return capital * (1 + small);
    return style === 'lower'
      ? capital * small
      : style === 'capitals'
        ? capital / 10
        : style === 'mixed'
          ? capital / 30
          : capital;
  });
  return Math.min(...rates) * SIDE_BY_SIDE ** (words.length - 1) * GATES[domain][strength];
}
