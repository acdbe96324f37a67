import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../../core/matching/sentence';

describe('sentenceAround', () => {
  it.each([
    ['One. The NAME here. Two.', ' The NAME here'],
    ['The NAME', 'The NAME'],
    ['Is it? The NAME! So', ' The NAME'],
    [
      'He paid $3.5m, said Dr. Who of NAME Inc. in Jan. 2015. So',
      'He paid $3.5m, said Dr. Who of NAME Inc. in Jan. 2015',
    ],
    ['Edward J. NAME of the U.S. army. Then', 'Edward J. NAME of the U.S. army'],
    ['site example.com and NAME. Then', 'site example.com and NAME'],
    ['終わり。NAMEの話。次', 'NAMEの話'],
    ['line\nNAME\nline', 'NAME'],
    ['He said “no.” NAME left.', '” NAME left'],
  ])('%s', (text, sentence) => {
    const at = text.indexOf('NAME');
    const { start, end } = sentenceAround(text, at, at + 4);
    expect(text.slice(start, end)).toBe(sentence);
  });

  it('looks 400 units to either side', () => {
    expect(sentenceAround(' '.repeat(2_000), 1_000, 1_004)).toEqual({ start: 600, end: 1_404 });
  });
});
