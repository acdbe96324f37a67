/** What a column of a table can hold. */
export const CSV_FIELDS = [
  'id',
  'name',
  'aliases',
  'hidden',
  'summary',
  'url',
  'tags',
  'lang',
  'date',
  'case',
  'licence',
  'attribution',
  'kind',
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

/** What a cell of `case` can say. */
export const CSV_MATCHES = ['exact', 'caseless', 'never'] as const;

/** How a table is to be read: its delimiter, whether its first row names the columns, and which column (from 0) is what. */
export interface CsvMapping {
  readonly delimiter: string;
  readonly header: boolean;
  readonly columns: { readonly [field in CsvField]?: number };
}

const SYNONYMS: { readonly [field in CsvField]: readonly string[] } = {
  id: ['id', 'identifier', 'uuid', 'key', 'guid', 'code'],
  name: ['name', 'term', 'title', 'label', 'word', 'entry', 'preflabel', 'preferredlabel', 'topic', 'headword'],
  aliases: [
    'aliases',
    'alias',
    'synonyms',
    'synonym',
    'altlabel',
    'altlabels',
    'alternativenames',
    'aka',
    'variants',
    'othernames',
  ],
  hidden: ['hidden', 'hiddenlabel', 'hiddenlabels', 'hiddenaliases', 'misspellings'],
  summary: ['summary', 'definition', 'description', 'meaning', 'explanation', 'text', 'note', 'gloss'],
  url: ['url', 'link', 'source', 'website', 'address', 'reference', 'uri', 'href'],
  tags: ['tags', 'tag', 'keywords', 'category', 'categories', 'subject', 'subjects', 'topics'],
  lang: ['lang', 'language', 'locale'],
  date: ['date', 'dates', 'when', 'year', 'period'],
  case: ['case', 'match', 'matching', 'casesensitive'],
  licence: ['licence', 'license', 'rights'],
  attribution: ['attribution', 'credit', 'credits', 'copyright'],
  kind: ['kind', 'type', 'class'],
};

/** The columns whose names in the first row say what they hold; empty when none does, so that the row is no header. */
export function findColumns(header: readonly string[]): { [field in CsvField]?: number } {
  const names = header.map((cell) => cell.toLowerCase().replace(/[^\p{L}]/gu, ''));
  const columns: { [field in CsvField]?: number } = {};
  const taken = new Set<number>();
  for (const field of CSV_FIELDS) {
    // The first synonym wins over the first column: "name" beside "title" is the name.
    const at = SYNONYMS[field]
      .map((synonym) => names.indexOf(synonym))
      .find((index) => index >= 0 && !taken.has(index));
    if (at === undefined) continue;
    columns[field] = at;
    taken.add(at);
  }
  return columns;
}
