import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '../../core/matching/fold-text';
import { findSpans } from '../core/matching/find-spans';
import { caseless, sampleIndex } from '../core/matching/sample-index';
import { byPlace, type Find, searchByForce } from '../core/matching/search-by-force';
import { countCases } from './count-cases';

/** Signs that become longer, shorter or others in small letters, decomposed or composed; halves of pairs; half-width kana. */
const FOLDS = [
  'İ',
  'ı',
  'ß',
  'ẞ',
  'ﬁ',
  'ﬃ',
  'e\u0301',
  'é',
  'ς',
  'Σ',
  'ŉ',
  'ǰ',
  '㎏',
  '½',
  '…',
  '𐐀',
  '𝐀',
  '\ud835',
  '\udc00',
];
const MORE = [
  'ｶ',
  'ﾞ',
  'カ',
  '\u3099',
  '\u1109\u1161\u11b7',
  '삼',
  'A',
  'b',
  '1',
  ' ',
  '-',
  '\u00ad',
  '\u200d',
  '’',
  '.',
];
/** Terms found anywhere in their folded form, and what they are. */
const NAMES = ['istanbul', 'strasse', 'office', 'é', 'ab', 'kg', 'ﬁ', 'カ', '삼', '𐐀b', 'AB 1'].filter(
  (name) => foldText(name).length > 1,
);
const INDEX = sampleIndex([{ aliases: NAMES.map(caseless) }]);
const WRITTEN = ['İstanbul', 'ISTANBUL', 'STRASSE', 'Straße', 'oﬃce', 'OFFICE', '㎏', '𐐀B', 'ab-1'];

const { numRuns, timeout } = countCases(100);

it('slices of what is found fold to the name that was found, whatever stands around it [B13]', { timeout }, () => {
  const part = fc.oneof(fc.constantFrom(...FOLDS, ...MORE), fc.constantFrom(...WRITTEN), fc.constant(' '));
  const text = fc.array(part, { maxLength: 14 }).map((parts) => parts.join(''));
  let found = 0;
  const names = new Set(NAMES.map(foldText));
  const check = (page: string) => {
    const finds = findSpans(page, INDEX).map(([start, end]): Find => [start, end, foldText(page.slice(start, end))]);
    found += finds.length;
    for (const [start, end, name] of finds) {
      expect(start >= 0 && end <= page.length && start < end).toBe(true);
      expect(names).toContain(name);
    }
    // Pieces that are composed first are not the simple search's.
    if (!/[\u1100-\u11ff\u3099\uff65-\uff9f]/.test(page))
      expect(finds.sort(byPlace)).toEqual(searchByForce(page, NAMES));
  };
  fc.assert(fc.property(text, check), { numRuns });
  expect(found).toBeGreaterThan(numRuns / 10);
});
