/** What only pages of the extension may ask for, and names that a careless table would find something under. */
export const PRIVILEGED_CALLS = [
  'storeChanged',
  'storeReset',
  'storeRetry',
  'storeAnew',
  'updatePack',
  'listMentions',
  'deleteEverything',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
];

const call = (name: string, args: string) => `{ sidelight: '${name}', args: [${args}] }`;

/** Messages, as expressions, that look like calls of a page script and are none. */
export const HOSTILE_CALLS = [
  { name: 'no arguments', message: `{ sidelight: 'getTopic' }` },
  { name: 'arguments that are no list', message: `{ sidelight: 'getTopic', args: { length: 1, 0: 'p#t' } }` },
  { name: 'a topic that is a number', message: call('getTopic', '7') },
  { name: 'a topic that is a list', message: call('getTopic', `['p#t']`) },
  { name: 'a topic without a pack', message: call('getTopic', `'__proto__'`) },
  { name: 'texts that are no texts', message: call('findMentions', `'mark', [1, {}, null]`) },
  { name: 'a text in place of texts', message: call('findMentions', `'mark', 'text'`) },
  {
    name: 'a hundred thousand texts for no index',
    message: call('findMentions', `'mark', new Array(100_000).fill('x')`),
  },
  { name: 'a mark that is an object', message: call('findMentions', `{}, ['x']`) },
  { name: 'an empty wish', message: call('quiet', '{}') },
  { name: 'a wish of another grain', message: call('quiet', `{ grain: 'everything' }`) },
  { name: 'a wish of a prototype', message: call('quiet', `JSON.parse('{ "__proto__": { "grain": "site" } }')`) },
  { name: 'a wish for ever and a day', message: call('quiet', `{ grain: 'site', until: 1e300 }`) },
  {
    name: 'a wish for a form of ten megabytes',
    message: call('quiet', `{ grain: 'alias', topic: 'p#t', alias: 'x'.repeat(10_000_000) }`),
  },
  {
    name: 'a wish a thousand levels deep',
    message: call('quiet', `JSON.parse('['.repeat(1_000) + ']'.repeat(1_000))`),
  },
  { name: 'counts that are no counts', message: call('reportCount', `[['p#t', -1]]`) },
  { name: 'counts of prototypes', message: call('reportCount', `{ __proto__: [] }`) },
  { name: 'the page of no topic', message: call('openTopic', `'https://example.org/'`) },
];
