import type { Text } from '../../../../core/topics/text';

/** The words that `text` has in exactly this language; plain text is in the pack's language. */
export function readText(text: Text | undefined, lang: string, packLanguage: string): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return lang === packLanguage ? text : '';
  return text[lang] ?? '';
}

/** `text` with other words in one language; empty words take the language away. */
export function changeText(text: Text | undefined, lang: string, words: string, packLanguage: string): Text {
  if (text === undefined || typeof text === 'string') {
    if (lang === packLanguage) return words;
    if (words === '') return text ?? '';
    return text ? { [packLanguage]: text, [lang]: words } : { [lang]: words };
  }
  if (words !== '') return { ...text, [lang]: words };
  const rest = Object.fromEntries(Object.entries(text).filter(([tag]) => tag !== lang));
  return Object.keys(rest).length === 0 ? '' : rest;
}
