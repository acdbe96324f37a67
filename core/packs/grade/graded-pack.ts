import type { Pack } from '../../topics/pack';
import type { MatchRule, Strength } from '../../topics/topic';

/**
 * Why a name got its grade, in a closed list so that an interface has words for each: what the file or a reader said; what a name
 * is made of; what its word is known as; how it is written; what it shares; whether it mixes alphabets; what it lacks.
 */
export const GRADE_REASONS = [
  'given',
  'changed',
  'one-character',
  'number',
  'short',
  'everyday-word',
  'dictionary-word',
  'calendar',
  'place',
  'first-name',
  'surname',
  'brand',
  'name',
  'unknown-word',
  'all-words-common',
  'kind-word',
  'distinct',
  'phrase',
  'lower-case',
  'shared',
  'mixed-script',
  'no-evidence',
] as const;
export type GradeReason = (typeof GRADE_REASONS)[number];

/** What a name may do by itself, and why. */
export interface Grade {
  readonly strength: Strength;
  readonly match: MatchRule;
  readonly reasons: readonly GradeReason[];
}

/** The grade of one name of a pack. */
export interface AliasGrade extends Grade {
  readonly topicId: string;
  readonly topicName: string;
  readonly text: string;
  /** Marks to expect in 1,000 words of ordinary text. */
  readonly risk: number;
}

/** A pack whose names are graded, the hidden forms that were added included. */
export interface GradedPack {
  readonly pack: Pack;
  readonly grades: readonly AliasGrade[];
}

/** What a reader wants instead of a grade; it holds for the topic's names of exactly this text. */
export interface GradeChange {
  readonly topicId: string;
  readonly text: string;
  readonly strength?: Strength;
  readonly match?: MatchRule;
}
