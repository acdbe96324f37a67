/** The start of `text`, at most `limit` UTF-16 units, cut at a blank where one is near and never inside a character. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const start = text.slice(0, limit).replace(/[\ud800-\udbff]$/, '');
  const blank = start.lastIndexOf(' ');
  return (blank > limit * 0.8 ? start.slice(0, blank) : start).trimEnd();
}
