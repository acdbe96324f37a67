/** Every word of some texts once, in the order they come: letters only, three or more. */
export function listVocabulary(texts: readonly string[]): string[] {
  return [...new Set(texts.join(' ').split(/\s+/))].filter((word) => /^\p{L}{3,}$/u.test(word));
}
