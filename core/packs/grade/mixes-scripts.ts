const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{sc=Latin}/u;
const CYRILLIC = /\p{sc=Cyrillic}/u;
/** Greek letters that stand beside Latin ones in formulas ("TNFα") are none of these, which look like Latin letters. */
const GREEK_TWIN = /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϲϳ]/u;
const OTHER_TWIN = /[\p{sc=Armenian}\p{sc=Cherokee}\p{sc=Coptic}\p{sc=Lisu}]/u;
const GREEK = /\p{sc=Greek}/u;

/**
 * Whether a word of `name` is in letters of several alphabets that look alike, as no word is by chance: "раураl" is Cyrillic up
 * to its last letter. Such a name is found only as it is written, but a reader takes it for another one.
 */
export function mixesScripts(name: string): boolean {
  return Array.from(name.normalize('NFC').match(WORD) ?? []).some((word) => {
    const scripts = [LATIN.test(word), CYRILLIC.test(word), OTHER_TWIN.test(word)].filter(Boolean).length;
    const isGreek = LATIN.test(word) ? GREEK_TWIN.test(word) : GREEK.test(word);
    return scripts + (isGreek ? 1 : 0) > 1;
  });
}
