const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
/** What has no accents to drop. */
const PLAIN = /^[\x20-\x7e]*$/;
const UNSPACED = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+)/u;

/**
 * The words of `text` for searching: lower case, Latin accents dropped, and pairs of neighbouring signs where a script
 * sets no blanks between words (or, as Korean, glues particles to them).
 */
export function splitWords(text: string): string[] {
  return (foldForSearch(text).match(WORDS) ?? []).flatMap((word) =>
    UNSPACED.test(word) ? word.split(UNSPACED).flatMap(splitRun) : [word],
  );
}

/** `text` in lower case and without Latin accents. */
export function foldForSearch(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase();
}

function splitRun(run: string): string[] {
  if (run === '') return [];
  return UNSPACED.test(run) ? pairs(run) : [run];
}

function pairs(run: string): string[] {
  const signs = [...run];
  if (signs.length === 1) return signs;
  return signs.slice(1).map((sign, i) => `${signs[i] ?? ''}${sign}`);
}
