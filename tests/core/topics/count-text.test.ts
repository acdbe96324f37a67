import { describe, expect, it } from 'vitest';
import { countText } from '../../../core/topics/count-text';

/** A language whose every message says its key and what is filled in. */
function speak(tag: string) {
  return (key: string, ...args: string[]) => (key === 'languageTag' ? tag : [key, ...args].join(' '));
}

describe('countText', () => {
  it.each([
    ['en', 1, 'names_one 1'],
    ['en', 0, 'names_other 0'],
    ['en', 1_234, 'names_other 1,234'],
    ['de', 1_234, 'names_other 1.234'],
    ['fr', 0, 'names_one 0'],
    ['ru', 21, 'names_one 21'],
    ['ru', 3, 'names_few 3'],
    ['ru', 11, 'names_many 11'],
    ['ja', 1, 'names_other 1'],
    ['zh-CN', 2, 'names_other 2'],
  ])('chooses the form that %s has for %i', (tag, count, words) => {
    expect(countText(speak(tag), 'names', count)).toBe(words);
  });

  it.each([
    [0, 'zero'],
    [1, 'one'],
    [2, 'two'],
    [5, 'few'],
    [12, 'many'],
    [100, 'other'],
  ])('knows all six forms of Arabic: %i', (count, category) => {
    expect(countText(speak('ar'), 'names', count)).toContain(`names_${category} `);
  });

  it('fills in the rest behind the number', () => {
    expect(countText(speak('en'), 'names', 2, 'Birds', '1.0')).toBe('names_other 2 Birds 1.0');
  });
});
