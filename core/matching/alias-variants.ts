const ACRONYM = /(?<![\p{L}\p{N}.])[A-Z]{2,5}(?![\p{L}\p{N}.])/gu;

/** Other ways to write an alias: its acronyms with dots (`P.L.A.`, `U.S.-China`). */
export function writeVariants(text: string): string[] {
  // A dot at the end of a name is left to the sentence.
  const dotted = text.replace(ACRONYM, (acronym) => `${[...acronym].join('.')}.`).replace(/\.$/, '');
  return dotted === text.replace(/\.$/, '') ? [] : [dotted];
}
