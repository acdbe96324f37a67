import type { WordKind } from './common-words';
import type { GradeReason } from './graded-pack';

/** What is told of a name that is a word of this kind. */
export const REASON_OF: Readonly<Record<WordKind, GradeReason>> = {
  function: 'everyday-word',
  everyday: 'everyday-word',
  common: 'everyday-word',
  calendar: 'calendar',
  nation: 'place',
  place: 'place',
  'first-name': 'first-name',
  surname: 'surname',
  brand: 'brand',
  name: 'name',
  rare: 'dictionary-word',
};
