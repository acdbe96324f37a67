import { describe, expect, it } from 'vitest';
import { wrapLabel } from '../../../core/pictures/wrap-label';

const measure = (text: string) => [...text].length;

describe('wrapLabel', () => {
  it.each([
    ['OPM data breach', 10, 3, ['OPM data', 'breach']],
    ['short', 10, 3, ['short']],
    ['2015年中美网络安全共识', 6, 3, ['2015年中', '美网络安全共', '识']],
    ['one two three four five', 5, 2, ['one', 'two…']],
    ['Verwaltungsgerichtsbarkeit', 8, 2, ['Verwalt…']],
    ['𝒜𝒷𝒸𝒹𝑒', 3, 1, ['𝒜𝒷…']],
    ['wide', 0, 1, ['w…']],
    ['government-to-government', 13, 3, ['government-', 'to-government']],
    ['', 8, 2, []],
  ])('"%s" in %i signs and %i lines', (text, width, lines, expected) => {
    expect(wrapLabel(text, measure, width, lines)).toEqual(expected);
  });
});
