import { KIND_WORDS } from './cyber-words';

/** Series with a number, in one piece or two; a hyphen needs no form of its own, it reads as a blank. */
const SERIES = /^(\p{Lu}{2,6})([- ]?)(\d{1,5})$/u;

/** "COZY BEAR" as newspapers write it, "Cozy Bear"; null for what is no name of several words in capitals. */
export function writeInTitleCase(text: string): string | null {
  return /^\p{Lu}{3,}(?: \p{Lu}{3,})+$/u.test(text)
    ? text.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase())
    : null;
}

/** Other ways in which the same name is written: "APT28" and "APT 28", "Royal Ransomware" and "Royal ransomware". */
export function writeHiddenForms(text: string): string[] {
  const series = SERIES.exec(text);
  if (series) {
    const [, letters = '', joint, number = ''] = series;
    return letters.length + number.length < 4 ? [] : [joint ? letters + number : `${letters} ${number}`];
  }
  // "LockBit" is written "Lockbit" as often; in small letters it could be a word.
  if (/^\p{Lu}\p{Ll}+\p{Lu}[\p{L}\p{N}]+$/u.test(text)) return [text.charAt(0) + text.slice(1).toLowerCase()];
  const [, head, tail = ''] = /^(\S.*\s)(\p{Lu}\p{Ll}+)$/u.exec(text) ?? [];
  return head && KIND_WORDS.has(tail.toLowerCase()) ? [head + tail.toLowerCase()] : [];
}
