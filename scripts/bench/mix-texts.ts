/** One text in so many ends in a name: about as often as names stand on the pages. */
const NAMED = 8;

/** Texts in which some names stand, in turn, evenly spread. */
export function mixTexts(texts: readonly string[], names: readonly string[]): string[] {
  return texts.map((text, i) => (i % NAMED === 0 ? `${text} ${names[(i / NAMED) % names.length]}` : text));
}
