import { localise, type Text } from '../../topics/text';

/** Words and the BCP 47 tag of the language they are in. */
export interface ChosenText {
  readonly words: string;
  readonly language: string;
}

/**
 * The words of `text` in the first of `languages` it holds, else its first, with the tag they stand under; plain text is in
 * `packLanguage`. `null` when there are none.
 */
export function chooseText(
  text: Text | undefined,
  languages: readonly string[],
  packLanguage: string,
): ChosenText | null {
  const words = localise(text, languages);
  if (text === undefined || words === '') return null;
  if (typeof text === 'string') return { words, language: packLanguage };
  // Two languages may share their words: then the one asked for first is meant.
  const tags = Object.keys(text).filter((tag) => text[tag] === words);
  const tag = tags.find((found) => languages.some((wanted) => wanted.toLowerCase() === found.toLowerCase())) ?? tags[0];
  return { words, language: tag ?? packLanguage };
}
