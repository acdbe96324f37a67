import { describe, expect, it } from 'vitest';
import { estimateShare } from '../../../scripts/accuracy/estimate-share';

describe('estimateShare', () => {
  // The examples of Newcombe, Statistics in Medicine 17 (1998), method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the Wilson interval of %d in %d', (part, whole, low, high) => {
    const share = estimateShare(part, whole);
    expect(share.value).toBe(part / whole);
    expect(share.low).toBeCloseTo(low, 4);
    expect(share.high).toBeCloseTo(high, 4);
  });

  it('mirrors for the rest', () => {
    expect(estimateShare(20, 20)).toEqual({ value: 1, low: expect.closeTo(1 - 0.1611, 4), high: 1 });
  });

  it('knows no share of nothing', () => {
    expect(estimateShare(0, 0)).toEqual({ value: null, low: null, high: null });
  });
});
