import fc from 'fast-check';

const SIGNS = [
  '=',
  '+',
  '@',
  "'",
  '"',
  ',',
  '|',
  '\t',
  '\n',
  '<script>',
  '</b>',
  '&amp;',
  '漢',
  '🙂',
  'é',
  'a',
  'B',
  ' ',
  '1',
];

const words = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 8 })
  .map((signs) => signs.join('').trim())
  .filter((text) => text !== '');
const texts = fc.oneof(words, fc.record({ en: words, 'zh-CN': words }, { requiredKeys: ['en'] }));
const match = fc.constantFrom('exact', 'caseless');
const word = fc.oneof(
  words,
  fc.record({ text: words, lang: fc.constant('de'), match, decisive: fc.boolean() }, { requiredKeys: ['text'] }),
);
const group = fc.array(word, { maxLength: 3 });
const evidence = fc.record({ who: group, what: group, where: group, when: group }, { requiredKeys: [] });
const alias = fc.record(
  {
    hidden: fc.boolean(),
    match: fc.constantFrom('exact', 'caseless', 'never'),
    strength: fc.constantFrom('strong', 'supported', 'weak'),
    lang: fc.constantFrom('en', 'fr'),
    text: words,
  },
  { requiredKeys: ['text'] },
);
const source = fc.record(
  { url: fc.webUrl(), publisher: words, title: words, date: fc.constant('2015-06') },
  { requiredKeys: ['title', 'publisher'] },
);
const topic = fc.record(
  {
    sameAs: fc.array(words, { maxLength: 2 }),
    sources: fc.array(source, { maxLength: 2 }),
    vetoes: fc.array(fc.record({ scope: fc.constant('page'), text: words, sparesStrong: fc.boolean() }), {
      maxLength: 2,
    }),
    evidence,
    aliases: fc.uniqueArray(alias, { maxLength: 4, selector: ({ text }) => text }),
    claims: fc.array(texts, { maxLength: 2 }),
    dates: fc.constant('2014/2015-01'),
    summary: texts,
    kind: fc.constantFrom('event', 'person', 'other'),
    name: texts,
    precededByOtherName: fc.array(words, { maxLength: 2 }),
    requires: fc.constantFrom('what', 'who'),
    suffices: fc.constantFrom('what', 'who'),
    replacedBy: fc.constant('org.example.other#x'),
  },
  { requiredKeys: ['aliases', 'kind', 'name'] },
);

/** Data of packs that `parsePack` accepts, with hostile texts in every field that takes some. */
export const arbitraryPackData = fc
  .record(
    { topics: fc.array(topic, { maxLength: 4 }), evidence, attribution: words, description: texts },
    { requiredKeys: ['topics'] },
  )
  .map(({ topics, ...header }) => ({
    topics: topics.map((told, row) => ({ ...told, id: row === 0 ? '=1+1' : `t${row}` })),
    ...header,
    updated: '2026-01-02',
    license: 'CC-BY-4.0',
    language: 'en',
    name: { en: 'Sample', de: 'Probe' },
    version: '1.0.0',
    id: 'org.example.sample',
    format: 'sidelight-pack/1',
  }));
