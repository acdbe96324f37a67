import { lentExtension } from '../../core/messaging/hint-door';
import { textDirection } from '../../core/topics/text-direction';
import { CARD_TEXTS } from './card-texts';

/** What stands in a text for what is put into it, as messages write it. */
const PLACES = ['$1', '$2', '$3', '$4'] as const;

const remembered = new Map<string, string>();

/** The text of `key` in the reader's language; as it was remembered when the extension is gone, else an empty string. */
export function readText(key: string, ...substitutions: string[]): string {
  try {
    const text = lentExtension().getMessage(key, substitutions);
    if (text && !remembered.has(key)) remembered.set(key, lentExtension().getMessage(key, PLACES));
    if (text) return text;
  } catch {
    // The extension was updated or removed under this page.
  }
  return (remembered.get(key) ?? '').replace(/\$(\d)/g, (_place, number) => substitutions[number - 1] ?? '');
}

/** Reads all that a card may say later, while that is still possible: the extension can be updated under an open card. */
export function rememberTexts(): void {
  for (const key of CARD_TEXTS) readText(key);
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
