import { lentExtension } from '../../core/messaging/hint-door';
import { textDirection } from '../../core/topics/text-direction';

/** Texts that must be at hand when the extension is gone and can no longer be asked for them. */
const FAILURE_KEYS = [
  'cardNoAnswer',
  'cardRetry',
  'cardBack',
  'cardClose',
  'cardGone',
  'cardLoading',
  'failed',
] as const;

const remembered = new Map<string, string>();

/** The text of `key` in the reader's language; the last one read when the extension is gone, else an empty string. */
export function readText(key: string, ...substitutions: string[]): string {
  const cacheKey = [key, ...substitutions].join('\u0000');
  try {
    const text = lentExtension().getMessage(key, substitutions);
    if (text) remembered.set(cacheKey, text);
    return text;
  } catch {
    return remembered.get(cacheKey) ?? '';
  }
}

/** Reads what a card says after the extension was updated or removed, while that is still possible. */
export function rememberFailureTexts(): void {
  for (const key of [...FAILURE_KEYS, 'languageTag']) readText(key);
}

/** Language tag of the extension's own texts and the direction they are written in. */
export function readTextLanguage(): { lang: string; dir: 'ltr' | 'rtl' } {
  const lang = readText('languageTag');
  return { lang, dir: textDirection(lang) };
}

/** The languages a reader wants to read in, best first. */
export function readLanguages(): readonly string[] {
  return [...new Set([readTextLanguage().lang, ...navigator.languages].filter((tag) => tag !== ''))];
}
