/** A cluster as the MISP project writes them, of groups that do not exist. */
export const SAMPLE_CLUSTER = JSON.stringify({
  name: 'Sample groups',
  type: 'threat-actor',
  uuid: '7cdff317-a673-4474-84ec-4f1754947823',
  version: 3,
  description: 'Groups that do not exist, with names as good and as bad as real ones have.',
  authors: ['Nobody'],
  source: 'Made up',
  category: 'actor',
  values: [
    ['Copper Fox', 'APT9001', 'Lead'],
    ['Velvet Kestrel', 'Magic Hound Team', 'Violin'],
    ['Tin Heron', 'UNC90210', 'The Test'],
  ].map(([value, ...synonyms], i) => ({ value, uuid: `00000000-0000-4000-8000-00000000000${i}`, meta: { synonyms } })),
});
