import { describe, expect, it } from 'vitest';
import { findAllCandidates } from '../../../core/matching/find-candidates';
import type { MatchIndex } from '../../../core/matching/match-index';
import { sampleIndex } from './sample-index';

/** How often the index is looked into while a text is searched: the same on every machine. */
function countLooks(text: string, index: MatchIndex): number {
  let looks = 0;
  const watch = (words: Uint32Array) =>
    new Proxy(words, {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
        const value = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  const { bloom, buckets, nodes, postings } = index;
  findAllCandidates(text, {
    ...index,
    bloom: watch(bloom),
    buckets: watch(buckets),
    nodes: watch(nodes),
    postings: watch(postings),
  });
  return looks;
}

const SHARED = Array.from({ length: 2_000 }, (_, i) => `Operation Grey ${i.toString(36)}`);
const REPEATED = Array.from({ length: 20 }, (_, i) => Array.from({ length: i + 1 }, () => 'aa').join(' '));

describe('the work of finding names', () => {
  it.each([
    ['names that share their beginning', SHARED, 'Operation Grey '],
    ['a name that repeats itself', REPEATED, 'aa '],
    ['letters without a blank', ['aaaaaaaa', 'a'.repeat(200)], 'aaaa'],
    ['beginnings that lead nowhere', SHARED, 'Operation '],
    ['names of signs alone', ['漢漢漢漢', '漢'.repeat(20)], '漢'],
  ])('doubles with the text: %s [B15]', { timeout: 30_000 }, (_, aliases, piece) => {
    const index = sampleIndex([{ aliases }]);
    const once = countLooks(piece.repeat(200), index);
    const twice = countLooks(piece.repeat(400), index);
    expect(twice).toBeLessThanOrEqual(2.2 * once + 1_000);
  });

  it.each([
    [
      'names within names',
      Array.from({ length: 100 }, (_, i) => ({
        aliases: [
          Array(i + 1)
            .fill('aa')
            .join(' '),
        ],
      })),
    ],
    ['one name of many topics', Array.from({ length: 100 }, () => ({ aliases: ['aa'] }))],
  ])('gives no more finds than a text is long: %s [B15]', { timeout: 30_000 }, (_, topics) => {
    const text = 'aa '.repeat(10_000);
    const finds = findAllCandidates(text, sampleIndex(topics)).length / 3;
    expect(finds).toBeGreaterThan(20_000);
    expect(finds).toBeLessThan(20_000 + text.length + 200);
  });

  it('does not grow with names that begin otherwise [B15]', () => {
    const text = `${'Reports tell of Operation Grey 1 and others. '.repeat(50)}`;
    const few = countLooks(text, sampleIndex([{ aliases: SHARED.slice(0, 1_000) }]));
    const many = countLooks(text, sampleIndex([{ aliases: SHARED }]));
    expect(many).toBeLessThanOrEqual(2.2 * few);
  });
});
