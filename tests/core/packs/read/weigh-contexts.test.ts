import { describe, expect, it } from 'vitest';
import { readPackFile } from '../../../../core/packs/read/read-pack-file';
import { weighContexts } from '../../../../core/packs/read/weigh-contexts';
import { faultLines, fileOf } from './samples';

const terms = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`t${i}`, `https://example.org/${i}`]));

describe('weighContexts', () => {
  it.each([
    ['nothing', {}, 0],
    ['one context', { '@context': terms(10), '@graph': [{ t0: 'a' }, { t1: 'b' }] }, 10],
    ['a list of contexts', { '@context': [terms(10), terms(5)] }, 15],
    ['one inside another', { '@context': terms(10), a: { '@context': terms(2) } }, 10 + 12],
    ['nodes with one each', [{ '@context': terms(3) }, { '@context': terms(3) }], 6],
    ['one that belongs to a term', { '@context': { a: { '@id': 'x', '@context': terms(4) } }, b: [{}, {}] }, 6 * 5],
  ])('weighs %s', (_, data, weight) => {
    expect(weighContexts(data)).toBe(weight);
  });
});

it('refuses JSON-LD whose contexts would take for ever [B01]', async () => {
  const nodes = Array.from({ length: 1_000 }, (_, i) => ({ '@context': { [`u${i}`]: 'x:' }, '@id': `x:${i}` }));
  const file = fileOf('x.jsonld', { '@context': terms(1_000), '@graph': nodes });
  expect(faultLines(await readPackFile(file))).toEqual([
    '@context stands too often for its size: one for the whole file is enough',
  ]);
});
