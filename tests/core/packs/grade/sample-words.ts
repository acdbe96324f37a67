import { type CommonWords, parseCommonWords } from '../../../../core/packs/grade/common-words';

const SECTIONS = {
  function: 'the one of',
  everyday: 'play royal black code energy group',
  common: 'winter inflation bear',
  calendar: 'christmas',
  nation: 'russian china',
  place: 'milan',
  'first-name': 'kevin',
  surname: 'conti',
  brand: 'microsoft',
  name: 'medusa',
  rare: 'flounder fancy lead tsunami photosynthesis',
};

/** A few words of each kind. */
export const SAMPLE_WORDS: CommonWords = parseCommonWords([
  Object.entries(SECTIONS)
    .map(
      ([kind, words]) =>
        `@${kind}\n${words
          .split(' ')
          .map((word) => `0${word}`)
          .join('\n')}`,
    )
    .join('\n'),
]);
