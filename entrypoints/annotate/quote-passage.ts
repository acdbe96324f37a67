import { dropHalves } from './drop-halves';

/** How much of a paragraph is quoted on each side of a mention: about a sentence, in UTF-16 units. */
const AROUND_UNITS = 120;
const CUT = '…';

/** What a block says around a place in it, white space folded, whole words where it has blanks. */
export function quotePassage(block: string, start: number, end: number): string {
  const text = dropHalves(block.slice(Math.max(0, start - AROUND_UNITS), start));
  const rest = dropHalves(block.slice(end, end + AROUND_UNITS));
  const before = start > AROUND_UNITS ? CUT + text.replace(/^\S*\s+/, '') : text;
  const after = end + AROUND_UNITS < block.length ? rest.replace(/\s+\S*$/, '') + CUT : rest;
  return (before + block.slice(start, end) + after).replace(/\s+/g, ' ').trim();
}
