/** The rows of the first table below a heading of a Markdown text, by the code in their first cell, such as `storage`. */
export function readTable(markdown: string, heading: string): ReadonlyMap<string, string> {
  const lines = markdown.split('\n');
  const below = lines.slice(lines.indexOf(heading) + 1);
  const start = below.findIndex((line) => line.startsWith('|'));
  const rows = new Map<string, string>();
  if (!lines.includes(heading) || start < 0) return rows;
  // Past the head and the line below it.
  for (const line of below.slice(start + 2)) {
    if (!line.startsWith('|')) break;
    const [, first = '', second = ''] = line.split('|');
    const code = /`([^`]+)`/.exec(first)?.[1];
    if (code) rows.set(code, second.trim());
  }
  return rows;
}
