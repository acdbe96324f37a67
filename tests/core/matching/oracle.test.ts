import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../core/matching/fold-text';
import { findSpans, findSpansInWindows } from './find-spans';
import { caseless, sampleIndex } from './sample-index';
import { byPlace, type Find, searchByForce } from './search-by-force';

const RUNS = { numRuns: 300 };
const WINDOW = 16_384;
const LETTERS = [...'abAB12éÉßﬁøñ美国業入のはソニーア삼성은전', '𠀀', 'ｿ', 'Ａ', 'я', 'ά'];
const letter = fc.constantFrom(...LETTERS);
const blank = fc.constantFrom(' ', '-', '\u00a0', '. ', '’', ' - ');
const word = fc.array(letter, { minLength: 1, maxLength: 5 }).map((letters) => letters.join(''));
const term = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '))
  .filter((text) => foldText(text).length > 1);
const dirt = fc.constantFrom('', '', '', '\u00ad', '\u0301', '\u200b');
/** A term as a page may write it, soft hyphens and marks between its letters. */
const written = (text: string) =>
  fc
    .array(dirt, { minLength: 40, maxLength: 40 })
    .map((signs) => [...text].map((c, i) => c + (c === ' ' ? '' : (signs[i] ?? ''))).join(''));
const story = fc
  .array(term, { minLength: 1, maxLength: 4 })
  .chain((terms) =>
    fc
      .array(fc.oneof(fc.constantFrom(...terms).chain(written), word, blank), { maxLength: 20 })
      .map((parts) => ({ terms, text: parts.join('') })),
  );

function findByIndex(text: string, terms: readonly string[]): Find[] {
  const unique = [...new Map(terms.map((term) => [foldText(term), term])).values()];
  const index = sampleIndex([{ aliases: unique.map(caseless) }]);
  const finds = findSpans(text, index);
  expect(findSpansInWindows(text, index)).toEqual(finds);
  return finds.map(([start, end]): Find => [start, end, foldText(text.slice(start, end))]).sort(byPlace);
}

describe('findAllCandidates', () => {
  it('finds what a search by force finds', () => {
    fc.assert(
      fc.property(story, ({ terms, text }) => {
        expect(findByIndex(text, terms)).toEqual(searchByForce(text, terms));
      }),
      RUNS,
    );
  });

  it('finds every term that stands alone, at offsets whose slice folds to it', () => {
    fc.assert(
      fc.property(
        term.chain((text) => written(text).map((form) => ({ text, form }))),
        ({ text, form }) => {
          const page = `… ${form} …`;
          const folded = foldText(text);
          expect(findByIndex(page, [text]).filter(([, , found]) => found === folded)).toHaveLength(1);
        },
      ),
      RUNS,
    );
  });

  it('finds the same at the edge of a window', () => {
    const edge = fc.integer({ min: -40, max: 10 });
    const filler = fc.constantFrom('x ', '. ', '美', 'é ', '\u00ad', 'ソ ');
    fc.assert(
      fc.property(story, edge, filler, fc.constantFrom(1, 2), ({ terms, text }, shift, sign, windows) => {
        const length = windows * WINDOW + shift;
        const before = sign.repeat(Math.ceil(length / sign.length)).slice(-length);
        const page = `${before}${text} ${text}`;
        expect(findByIndex(page, terms)).toEqual(searchByForce(page, terms));
      }),
      RUNS,
    );
  }, 120_000);

  it.each([
    ['a letter', 'A'],
    ['a letter and a soft hyphen', 'A\u00ad'],
    ['a letter and many ignored signs', `A${'\u00ad\u0301'.repeat(20)}`],
    ['a letter beyond the first plane', '𐐀'],
  ])('keeps the left context at a window edge: %s', (_, left) => {
    const index = sampleIndex([{ aliases: [caseless('OPM')] }]);
    for (let at = WINDOW - 50; at <= WINDOW + 2; at++) {
      const text = `${' '.repeat(at - left.length)}${left}OPM`;
      expect(findSpans(text, index), `at ${at}`).toEqual([]);
    }
  });

  it.each(['OPM', 'Sony Pictures', '삼성', '美国', '𠀀𠀀', 'ソニー'])(
    'finds %s once wherever the window ends',
    (name) => {
      const index = sampleIndex([{ aliases: [name] }]);
      for (let at = WINDOW - name.length - 2; at <= WINDOW + 2; at++) {
        const text = `${'.'.repeat(at)}${name}.`;
        expect(findSpansInWindows(text, index)).toEqual([[at, at + name.length]]);
      }
    },
  );

  it('reads a page of the longest ligatures in no time', () => {
    const index = sampleIndex([{ aliases: ['OPM', 'x'.repeat(9_000)] }]);
    const text = `${'\ufdfa'.repeat(40_000)} OPM`;
    const began = performance.now();
    expect(findSpans(text, index)).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(2_000);
  }, 30_000);
});
