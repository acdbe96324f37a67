/** How wide a text stands, in pixels. */
export type MeasureText = (text: string) => number;

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** `text` in at most `maxLines` lines no wider than `maxWidth` where words allow it; what finds no room is "…". */
export function wrapLabel(text: string, measure: MeasureText, maxWidth: number, maxLines: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of partText(text)) {
    if (line === '' || measure((line + piece).trimEnd()) <= maxWidth) line += piece;
    else {
      lines.push(line.trim());
      line = piece;
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  const kept = lines.slice(0, maxLines);
  const last = kept.pop();
  if (last === undefined) return [];
  const isCut = lines.length > maxLines;
  return [...kept, isCut ? `${last}…` : last].map((each) => shorten(each, measure, maxWidth));
}

/** `text`, cut at a whole sign so that it and "…" are no wider than `maxWidth`; never less than one sign. */
function shorten(text: string, measure: MeasureText, maxWidth: number): string {
  if (measure(text) <= maxWidth) return text;
  const signs = [...text.replace(/…$/, '')];
  while (signs.length > 1 && measure(`${signs.join('').trimEnd()}…`) > maxWidth) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

/** Words with the blanks or hyphens behind them; single signs where a script sets no blanks. */
function partText(text: string): string[] {
  return text.split(/(?<=[\s-])/).flatMap((word) => (UNSPACED.test(word) ? [...word] : [word]));
}
