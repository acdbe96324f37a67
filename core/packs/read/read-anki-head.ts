/** What the lines before the notes say in a text file of Anki (2.1.54 and later). */
export interface AnkiHead {
  /** Where the notes begin, in UTF-16 units. */
  readonly length: number;
  /** The line they begin in, from 1. */
  readonly lines: number;
  readonly separator: string | undefined;
  /** Whether its fields are HTML. */
  readonly html: boolean;
  /** Names of the columns, where the file gives them. */
  readonly columns: readonly string[];
  /** Columns (from 0) that are Anki's own: guid, note type, deck, tags. */
  readonly own: ReadonlySet<number>;
}

const LINE = /#([^\r\n]*)(?:\r\n?|\n|$)/y;
const FIELD = /^(separator|html|tags|columns|notetype|deck|guid|if matches|(?:guid|notetype|deck|tags) column):(.*)$/i;
const OWN = /^(?:guid|notetype|deck|tags) column$/;
const SEPARATORS: ReadonlyMap<string, string> = new Map([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['space', ' '],
  ['pipe', '|'],
  ['colon', ':'],
]);

/** The head of a file of Anki; null for any other table, even one whose first cell begins with `#`. */
export function readAnkiHead(text: string): AnkiHead | null {
  const fields = new Map<string, string>();
  LINE.lastIndex = 0;
  let length = 0;
  let lines = 1;
  for (let line = LINE.exec(text); line !== null && line[0] !== ''; line = LINE.exec(text)) {
    const [, name, value = ''] = FIELD.exec(line[1] ?? '') ?? [];
    if (name !== undefined) fields.set(name.toLowerCase(), value);
    // Behind the first known line a `#` begins a comment.
    else if (fields.size === 0) return null;
    length = LINE.lastIndex;
    lines += 1;
  }
  if (fields.size === 0) return null;
  const named = fields.get('separator')?.trim().toLowerCase();
  const separator =
    named === undefined ? undefined : (SEPARATORS.get(named) ?? (named.length === 1 ? named : undefined));
  const own = [...fields].filter(([name]) => OWN.test(name)).map(([, column]) => Number(column) - 1);
  const columns = fields.get('columns')?.split(separator ?? '\t') ?? [];
  const html = fields.get('html')?.trim().toLowerCase() === 'true';
  return { length, lines, separator, html, columns, own: new Set(own) };
}
