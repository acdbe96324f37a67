/** The longest selection that becomes a name, in UTF-16 units. */
const SELECTION_LIMIT = 200;

/** Words selected on a page as one line: nothing invisible, nothing that changes direction, at most 200 UTF-16 units. */
export function readSelection(selected: string): string {
  return selected
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/g, '')
    .trim()
    .slice(0, SELECTION_LIMIT)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}
