import { type CommonWords, parseCommonWords } from '../grade/common-words';

/** The languages whose common words come with the extension. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt', 'ru'] as const;

/** The common words that names are graded by, from the extension's own files. */
export async function fetchCommonWords(): Promise<CommonWords> {
  return parseCommonWords(await Promise.all(LANGUAGES.map(fetchWords)));
}

async function fetchWords(language: string): Promise<string> {
  const path = `/words/${language}.txt`;
  try {
    const response = await fetch(path);
    if (response.ok) return await response.text();
    throw new Error(`${path} answers ${response.status}`);
  } catch (error) {
    // A worker of a Firefox that is offline may fetch nothing, not even from its own package; the older way it may.
    if (typeof XMLHttpRequest === 'undefined') throw error;
    return requestText(path, error);
  }
}

function requestText(path: string, cause: unknown): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.onload = () => (request.status === 200 ? resolve(request.responseText) : reject(cause));
    request.onerror = () => reject(cause);
    request.open('GET', path);
    request.send();
  });
}
