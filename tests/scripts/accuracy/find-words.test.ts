import { describe, expect, it } from 'vitest';
import { findWords, hasWord, type Word } from '../../../scripts/accuracy/find-words';

const exact = (text: string): Word => ({ text, match: 'exact' });
const caseless = (text: string): Word => ({ text, match: 'caseless' });
const surfaces = (text: string, ...words: readonly Word[]) =>
  findWords(text, words).map(({ start, end }) => text.slice(start, end));

describe('findWords', () => {
  it('finds whole words as written', () => {
    expect(surfaces('OPM opm OPMs KOPM OPM-run (OPM) OPM2 éOPM', exact('OPM'))).toEqual(['OPM', 'OPM', 'OPM']);
  });

  it('finds whole words in any case', () => {
    expect(surfaces('Opm, OPM, opms', caseless('OPM'))).toEqual(['Opm', 'OPM']);
  });

  it('keeps offsets true where lower case is longer', () => {
    expect(findWords('İİ opm', [caseless('OPM')])).toEqual([{ start: 3, end: 6 }]);
  });

  it('reads signs literally', () => {
    expect(surfaces('E.O. 13,694 (draft) EXO. 13', exact('E.O. 13,694 (draft)'))).toEqual(['E.O. 13,694 (draft)']);
  });

  it('takes a combining mark for a part of its word', () => {
    expect(surfaces('cafe\u0301 cafe', exact('cafe'))).toEqual(['cafe']);
  });

  it.each([
    ['Japanese', 'OPMのハッカーが', ['OPM', 'ハッカー']],
    ['Korean', '소니를 OPM은', ['소니', 'OPM']],
    ['Chinese', '在索尼影业', ['索尼']],
    ['Russian', 'Сони и Сонин', ['Сони']],
  ])('knows the boundaries of %s', (_, text, found) => {
    expect(surfaces(text, exact('OPM'), exact('ハッカー'), exact('소니'), exact('索尼'), exact('Сони'))).toEqual(found);
  });

  it('keeps the longest of words that overlap', () => {
    expect(surfaces('the OPM breach hit', exact('OPM'), exact('the OPM'), exact('OPM breach'))).toEqual(['OPM breach']);
  });

  it('keeps the first of equally long words that overlap, and gives places in order', () => {
    expect(findWords('a b c, x', [exact('x'), exact('b c'), exact('a b')])).toEqual([
      { start: 0, end: 3 },
      { start: 7, end: 8 },
    ]);
  });
});

describe('hasWord', () => {
  it('tells whether one of the words stands there', () => {
    expect(hasWord('Chinese Hackers', [exact('hackers'), caseless('spies')])).toBe(false);
    expect(hasWord('Chinese Hackers', [exact('spies'), caseless('hackers')])).toBe(true);
  });
});
