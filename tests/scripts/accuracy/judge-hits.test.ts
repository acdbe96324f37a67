import { describe, expect, it } from 'vitest';
import type { Hit } from '../../../scripts/accuracy/hit';
import { judgeHits } from '../../../scripts/accuracy/judge-hits';
import type { Label } from '../../../scripts/accuracy/passage';
import { sampleLabel, samplePassage } from './sample-passage';

const judge = (labels: readonly Label[], ...hits: readonly Hit[]) => {
  const { hits: judged, found, missed } = judgeHits(samplePassage({ labels }), hits);
  return { verdicts: judged.map(({ verdict }) => verdict), found: found.length, missed: missed.length };
};

const hit = (topic: string, start: number, end: number): Hit => ({ topic, start, end });

describe('judgeHits', () => {
  it.each([
    ['on a "yes"', [sampleLabel('yes', 'a', 2, 6)], 'true'],
    ['that shares one character with a "yes"', [sampleLabel('yes', 'a', 4, 9)], 'true'],
    ['that only touches a "yes"', [sampleLabel('yes', 'a', 5, 9)], 'false'],
    ['on an "optional"', [sampleLabel('optional', 'a', 2, 5)], 'ignored'],
    ['on a "no"', [sampleLabel('no', 'a', 2, 5)], 'false'],
    ['without a label', [], 'false'],
    ['on a "yes" of another topic', [sampleLabel('yes', 'b', 2, 5)], 'false'],
    ['on "optional" and "yes"', [sampleLabel('optional', 'a', 2, 5), sampleLabel('yes', 'a', 3, 4)], 'true'],
    ['on "no" and "optional"', [sampleLabel('no', 'a', 2, 5), sampleLabel('optional', 'a', 3, 4)], 'ignored'],
  ])('judges a hit %s', (_, labels, verdict) => {
    expect(judge(labels, hit('a', 2, 5)).verdicts).toEqual([verdict]);
  });

  it('finds nested labels with one hit', () => {
    const labels = [sampleLabel('yes', 'a', 0, 10), sampleLabel('yes', 'a', 2, 5)];
    expect(judge(labels, hit('a', 3, 4))).toEqual({ verdicts: ['true'], found: 2, missed: 0 });
  });

  it('counts a label once when several hits overlap it', () => {
    const labels = [sampleLabel('yes', 'a', 0, 10)];
    expect(judge(labels, hit('a', 0, 3), hit('a', 5, 8))).toEqual({ verdicts: ['true', 'true'], found: 1, missed: 0 });
  });

  it('keeps two topics on one span apart', () => {
    const labels = [sampleLabel('yes', 'a', 0, 5), sampleLabel('yes', 'b', 0, 5)];
    expect(judge(labels, hit('a', 0, 5))).toEqual({ verdicts: ['true'], found: 1, missed: 1 });
    expect(judge(labels, hit('a', 0, 5), hit('b', 1, 2))).toEqual({ verdicts: ['true', 'true'], found: 2, missed: 0 });
  });
});
