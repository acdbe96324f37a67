import { type CommonWords, parseCommonWords } from '../grade/common-words';

/** The languages whose common words come with the extension. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt', 'ru'] as const;

/** The common words that names are graded by, from the extension's own files. */
export async function fetchCommonWords(): Promise<CommonWords> {
  return parseCommonWords(await Promise.all(LANGUAGES.map(fetchWords)));
}

async function fetchWords(language: string): Promise<string> {
  const response = await fetch(`/words/${language}.txt`);
  if (!response.ok) throw new Error(`/words/${language}.txt answers ${response.status}`);
  return response.text();
}
