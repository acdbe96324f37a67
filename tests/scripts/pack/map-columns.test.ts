import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../../scripts/pack/map-columns';

const GUESS = {
  mapping: { delimiter: ';', header: true, columns: { name: 2 } },
  header: ['Begriff', 'B', 'Text'],
  rows: [],
  width: 3,
};

describe('mapColumns', () => {
  it('takes names, letters and numbers', () => {
    const asked = new Map([
      ['name', 'begriff'],
      ['aliases', 'B'],
      ['summary', 'C'],
      ['license', '28'],
      ['url', 'AA'],
    ]);
    expect(mapColumns(GUESS, asked)).toEqual({
      delimiter: ';',
      header: true,
      columns: { name: 0, aliases: 1, summary: 2, licence: 27, url: 26 },
    });
  });

  it('names what it does not know', () => {
    const asked = new Map([
      ['colour', 'A'],
      ['name', 'Wort'],
    ]);
    expect(mapColumns(GUESS, asked)).toEqual({
      faults: [expect.stringMatching(/^"colour" is none of id, name, /), 'there is no column "Wort"'],
    });
  });
});
