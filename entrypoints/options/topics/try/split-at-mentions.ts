/** A stretch of a text: marked, or between marks. */
export interface Stretch {
  readonly start: number;
  readonly words: string;
  readonly isMark: boolean;
}

/** Cuts `text` where mentions begin and end; mentions that overlap are one mark. */
export function splitAtMentions(text: string, mentions: readonly { start: number; end: number }[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const cut = (to: number, isMark: boolean) => {
    if (to > at) stretches.push({ start: at, words: text.slice(at, to), isMark });
    at = Math.max(at, to);
  };
  const inOrder = [...mentions].sort((a, b) => a.start - b.start);
  for (const { start, end } of inOrder) {
    if (start >= text.length) break;
    cut(start, false);
    cut(Math.min(end, text.length), true);
  }
  cut(text.length, false);
  return stretches;
}
