import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findAllCandidates, type Hits } from '../../../core/matching/find-candidates';
import { findHere } from '../../../entrypoints/content/find-here';
import { caseless, sampleIndex } from '../../core/matching/sample-index';

const index = sampleIndex([
  { aliases: ['OPM', 'Sony Pictures', 'ガン', '삼성', '索尼', caseless('x y'), 'سنودن', '!!'] },
]);
const piece = fc.constantFrom(
  'OPM',
  ' Sony',
  ' Pictures',
  '\u00ad',
  '\u0301',
  'カ\u3099ン',
  '(ﾟДﾟ)',
  '\u1161',
  '삼성',
  '索尼',
  'x',
  ' y',
  '#OPMSonyPictures',
  'وسنودن',
  '!',
  '-',
  'z'.repeat(9_000),
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

it('findHere finds in many texts what is in each of them alone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 12 }), async (texts) => {
      const items = texts.map((own) => ({ text: own, hits: [] as Hits }));
      await findHere(index).find(items, new AbortController().signal);
      expect(items.map(({ hits }) => hits)).toEqual(texts.map((own) => findAllCandidates(own, index)));
    }),
    { numRuns: 500 },
  );
}, 60_000);
