import { describe, expect, it } from 'vitest';
import { listParts, toChoice } from '../../../../entrypoints/options/import/list-parts';

const SCHEMES = [
  {
    uri: 'https://e.org/s',
    name: { en: 'Things', de: 'Dinge' },
    concepts: 5,
    tops: [{ uri: 'https://e.org/a', name: 'A', concepts: 3 }],
  },
  { uri: '', name: '', concepts: 1, tops: [] },
];

describe('listParts', () => {
  it('gives each scheme with its top concepts behind it, named for the reader', () => {
    const parts = listParts(SCHEMES, ['de']);
    expect(parts.map(({ name, concepts, isScheme }) => [name, concepts, isScheme])).toEqual([
      ['Dinge', 5, true],
      ['A', 3, false],
      ['–', 1, true],
    ]);
    expect(toChoice(parts)).toEqual({ schemes: ['https://e.org/s', ''], roots: ['https://e.org/a'] });
  });
});
