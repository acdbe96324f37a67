import { describe, expect, it } from 'vitest';
import { scoreCounts } from '../../../scripts/accuracy/score-counts';

const rates = (right: number, wrong: number, found: number, missed: number) => {
  const { precision, recall, f1 } = scoreCounts({ true: right, false: wrong, ignored: 9, found, missed });
  return [precision.value, recall.value, f1.value];
};

describe('scoreCounts', () => {
  it('takes precision over hits and recall over labels', () => {
    expect(rates(6, 2, 3, 2)).toEqual([0.75, 0.6, expect.closeTo(2 / 3, 12)]);
  });

  it('gives F1 an interval: that of right ones among all that were made or missed, taken back', () => {
    // Wilson of 8 in 12 is 0.3906 to 0.8619, and 2x / (1 + x) of these is what follows.
    const { f1 } = scoreCounts({ true: 8, false: 2, ignored: 0, found: 8, missed: 2 });
    expect(f1).toEqual({
      value: expect.closeTo(0.8, 12),
      low: expect.closeTo(0.5618, 3),
      high: expect.closeTo(0.9258, 3),
    });
  });

  it('knows no precision without hits, no recall without labels, no F1 without either', () => {
    expect(rates(0, 0, 0, 4)).toEqual([null, 0, 0]);
    expect(rates(0, 4, 0, 0)).toEqual([0, null, 0]);
    expect(rates(0, 0, 0, 0)).toEqual([null, null, null]);
  });
});
