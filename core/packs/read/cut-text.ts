/** `text` itself, or as many whole words of it as fit into `limit` UTF-16 units together with an ellipsis. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = text
    .slice(0, limit - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '');
  const blank = room.search(/\s\S*$/);
  // A text without blanks (Chinese, an address) is cut where the room ends.
  const cut = blank > limit / 2 ? room.slice(0, blank) : room;
  return `${cut.trimEnd()}…`;
}
