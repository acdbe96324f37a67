import { describe, expect, it } from 'vitest';
import { fitsWords, splitWords } from '../../../../entrypoints/options/find/fits-words';

describe('fitsWords', () => {
  it.each([
    ['Größe der Schrift', 'große', true],
    ['Grundeinstellungen', 'einstellung', true],
    ['标记的颜色', '颜', true],
    ['Where to mark', 'o', false],
    ['Where to mark', 'to', true],
    ['', '', true],
  ])('%o has %o: %o', (text, typed, expected) => {
    expect(fitsWords(text, splitWords(typed))).toBe(expected);
  });
});
