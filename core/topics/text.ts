/** Words for a reader: one string (in the pack's language) or a map from BCP 47 language tag to string. */
export type Text = string | { readonly [language: string]: string };

/**
 * The words of `text` in the first of `languages` it holds (BCP 47 tags, best first; a tag also matches its base
 * language), else its first entry. Empty string when the map is empty.
 */
export function localise(text: Text | undefined, languages: readonly string[]): string {
  if (text === undefined) return '';
  if (typeof text === 'string') return text;
  const entries = Object.entries(text);
  for (const wanted of languages.map((tag) => tag.toLowerCase().replace('_', '-'))) {
    const exact = entries.find(([tag]) => tag.toLowerCase() === wanted);
    if (exact) return exact[1];
    const base = entries.find(([tag]) => baseLanguage(tag) === baseLanguage(wanted));
    if (base) return base[1];
  }
  return entries[0]?.[1] ?? '';
}

/** Every wording that `text` holds, in its own order. */
export function wordings(text: Text | undefined): string[] {
  if (text === undefined) return [];
  return typeof text === 'string' ? [text] : Object.values(text);
}

function baseLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}
