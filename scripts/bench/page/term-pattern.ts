/** A pattern that finds some names as whole words in any case. */
export function termPattern(terms: readonly string[]): RegExp {
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  return new RegExp(`\\b(?:${longestFirst.map(escapePattern).join('|')})\\b`, 'gi');
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
