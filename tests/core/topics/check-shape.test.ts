import { describe, expect, it } from 'vitest';
import { checkShape } from '../../../core/topics/check-shape';
import { DATA_LIMITS, LIMITS } from '../../../core/topics/limits';

/** An empty list inside as many lists as `depth` says. */
function nest(depth: number): unknown {
  let data: unknown = [];
  for (let i = 0; i < depth; i++) data = [data];
  return data;
}

describe('checkShape', () => {
  it.each([[null], [1], [{ a: [{ b: 'c' }] }], [{ toString: 1, valueOf: 1, hasOwnProperty: 1 }], [nest(30)]])(
    'lets %j pass',
    (data) => {
      expect(checkShape(data)).toEqual([]);
    },
  );

  it.each([
    ['200,000 levels', nest(200_000), `[0]`.repeat(DATA_LIMITS.depth), /deeper than 32/],
    ['too many topics', { topics: new Array(LIMITS.topics + 1).fill(null) }, 'topics', /more than 200000 entries/],
    ['too many entries', { a: new Array(DATA_LIMITS.entries + 1).fill(0) }, 'a', /more than 500000 entries/],
    ['a text too long', { a: [{ b: 'x'.repeat(DATA_LIMITS.text + 1) }] }, 'a[0].b', /longer than 65536/],
    ['a forbidden key', JSON.parse('{"a": [{"__proto__": {}}]}'), 'a[0]', /forbidden key "__proto__"/],
  ])('refuses %s [B03]', (_, data, path, message) => {
    expect(checkShape(data)).toEqual([{ path, message: expect.stringMatching(message) }]);
  });

  it('ends in data that holds itself [B16]', () => {
    const data: Record<string, unknown> = {};
    data.self = data;
    expect(checkShape(data)).toHaveLength(1);
  });
});
