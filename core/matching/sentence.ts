const DOT = 46;
/** Signs that end a sentence, most of them beyond those every text is full of. */
const FAR_ENDS = new Set(Array.from('。！？؟', (sign) => sign.charCodeAt(0)));
const REACH = 400;
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|Gov|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd|e\.g|i\.e|bzw|z\.B|Nr)$/u;

/** A stretch of a text in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The sentence of `text` that holds `start` to `end`, as UTF-16 offsets. Looks at most 400 units to either side. */
export function sentenceAround(text: string, start: number, end: number): Span {
  let from = start;
  const first = Math.max(0, start - REACH);
  while (from > first && !endsSentence(text, from - 1)) from--;
  let to = end;
  const last = Math.min(text.length, end + REACH);
  while (to < last && !endsSentence(text, to)) to++;
  return { start: from, end: to };
}

function endsSentence(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== DOT) return unit === 10 || unit === 33 || unit === 63 || (unit > 0x600 && FAR_ENDS.has(unit));
  const next = text.charAt(at + 1);
  if (next !== '' && !/[\s"'”’»)\]]/.test(next)) return false;
  return !ABBREVIATION.test(text.slice(Math.max(0, at - 12), at));
}
