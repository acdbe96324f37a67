import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAllCandidates } from '../../../core/matching/find-mentions';
import { createFolded, type Folded, foldInto, foldText } from '../../../core/matching/fold';
import { mayStart, tokenEnd } from '../../../core/matching/tokens';
import { caseless, sampleIndex } from './sample-index';

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

type Find = readonly [start: number, end: number, term: string];

function foldAll(text: string): Folded {
  const folded = createFolded(text.length);
  foldInto(text, 0, text.length, folded);
  return folded;
}

function unitsOf(folded: Folded): string {
  return String.fromCharCode(...folded.units.subarray(0, folded.length));
}

/** Each term at each place of the folded text whose edges are edges of tokens. */
function findByForce(text: string, terms: readonly string[]): Find[] {
  const folded = foldAll(text);
  const plain = unitsOf(folded);
  const names = new Set(terms.map(foldText));
  const longest = Math.max(...[...names].map((name) => name.length));
  const finds: Find[] = [];
  for (let at = 0; at < plain.length; at++) {
    if (!mayStart(folded, at)) continue;
    const edges = new Set<number>();
    for (let edge = at; edge < Math.min(plain.length, at + longest); edges.add(edge)) edge = tokenEnd(folded, edge);
    for (const term of names) {
      if (plain.startsWith(term, at) && edges.has(at + term.length)) {
        finds.push([folded.starts[at] ?? 0, folded.ends[at + term.length - 1] ?? 0, term]);
      }
    }
  }
  return finds.sort(byPlace);
}

function findByIndex(text: string, terms: readonly string[]): Find[] {
  const unique = [...new Map(terms.map((term) => [foldText(term), term])).values()];
  const index = sampleIndex([{ aliases: unique.map(caseless) }]);
  return findAllCandidates(text, index)
    .map(({ start, end }): Find => [start, end, foldText(text.slice(start, end))])
    .sort(byPlace);
}

function byPlace(a: Find, b: Find): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1);
}

describe('findAllCandidates', () => {
  it('finds what a search by force finds', () => {
    fc.assert(
      fc.property(story, ({ terms, text }) => {
        expect(findByIndex(text, terms)).toEqual(findByForce(text, terms));
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
        expect(findByIndex(page, terms)).toEqual(findByForce(page, terms));
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
      expect(findAllCandidates(text, index), `at ${at}`).toEqual([]);
    }
  });

  it.each(['OPM', 'Sony Pictures', '삼성', '美国', '𠀀𠀀', 'ソニー'])(
    'finds %s once wherever the window ends',
    (name) => {
      const index = sampleIndex([{ aliases: [name] }]);
      for (let at = WINDOW - name.length - 2; at <= WINDOW + 2; at++) {
        const text = `${'.'.repeat(at)}${name}.`;
        expect(findAllCandidates(text, index).map(({ start, end }) => [start, end])).toEqual([[at, at + name.length]]);
      }
    },
  );

  it('reads a page of the longest ligatures in no time', () => {
    const index = sampleIndex([{ aliases: ['OPM', 'x'.repeat(9_000)] }]);
    const text = `${'\ufdfa'.repeat(40_000)} OPM`;
    const began = performance.now();
    expect(findAllCandidates(text, index)).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(2_000);
  }, 30_000);
});
