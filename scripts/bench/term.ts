import type { MatchRule, Strength } from '../../core/topics/topic';

/** A name to search for. What is only made of ordinary words says little by itself, so it is not `strong`. */
export interface Term {
  readonly text: string;
  readonly strength: Strength;
  readonly match: MatchRule;
}
