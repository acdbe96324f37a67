import { CLASS } from './character-class';
import { CAPITAL, CLASS_SHIFT, entryOf, expansionAt, KIND, KIND_SHIFT, SMALL } from './fold';

/** How a name is written: `any` only as a wish, `title` with one capital at the start of each word, `capitals` throughout. */
export const CASE = { any: 0, title: 1, capitals: 2, other: 3 } as const;

/** A way of writing: one of `CASE`, and for `other` a hash of which letters are capitals. */
export interface CasePattern {
  rule: number;
  hash: number;
}

/** Describes the case of `text` between `from` and `to` in `out`. Equal names with equal patterns are equal in case too. */
export function readCase(text: string, from: number, to: number, out: CasePattern): CasePattern {
  let hash = 0x1234567;
  let capitals = 0;
  let small = 0;
  let title = true;
  let starts = true;
  for (let at = from; at < to; ) {
    let entry = entryOf(text.charCodeAt(at));
    let size = 1;
    let units = 1;
    if (entry >> KIND_SHIFT === KIND.many) {
      const expansion = expansionAt(text, at);
      entry = expansion.flags | (expansion.kind << CLASS_SHIFT);
      size = expansion.size;
      units = expansion.folded.length;
    }
    at += size;
    const kind = entry >> KIND_SHIFT;
    if (kind === KIND.drop || kind === KIND.mark) continue;
    if (((entry >> CLASS_SHIFT) & 7) !== CLASS.word) {
      starts = true;
      continue;
    }
    const capital = (entry & CAPITAL) !== 0;
    if (capital) capitals++;
    else if ((entry & SMALL) !== 0) small++;
    if ((entry & (CAPITAL | SMALL)) !== 0) {
      if (capital !== starts) title = false;
      starts = false;
    }
    hash = Math.imul(hash ^ (capital ? 0x51 : 0x2f), 0x01000193);
    // A ligature counts as the letters it stands for, all but the first of them small.
    while (--units > 0) hash = Math.imul(hash ^ 0x2f, 0x01000193);
  }
  if (capitals > 1 && small === 0) out.rule = CASE.capitals;
  else if (capitals > 0 && title) out.rule = CASE.title;
  else out.rule = CASE.other;
  out.hash = hash >>> 0;
  return out;
}
