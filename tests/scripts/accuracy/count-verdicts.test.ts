import { describe, expect, it } from 'vitest';
import { countVerdicts } from '../../../scripts/accuracy/count-verdicts';
import type { Hit } from '../../../scripts/accuracy/hit';
import { judgeHits } from '../../../scripts/accuracy/judge-hits';
import { sampleLabel, samplePassage } from './sample-passage';

const hit = (topic: string, start: number, end: number): Hit => ({ topic, start, end });

// a: two hits on one of its two "yes", one hit beside them. b: a hit on its "optional". c: missed.
const told = judgeHits(
  samplePassage({
    labels: [
      sampleLabel('yes', 'a', 0, 6),
      sampleLabel('yes', 'a', 8, 10),
      sampleLabel('optional', 'b', 0, 6),
      sampleLabel('yes', 'c', 0, 6),
    ],
  }),
  [hit('a', 0, 2), hit('a', 4, 6), hit('a', 15, 20), hit('b', 0, 6)],
);
// a: a hit on a "no" and one on an "optional". b: two hits on nothing.
const other = judgeHits(
  samplePassage({ labels: [sampleLabel('no', 'a', 0, 6), sampleLabel('optional', 'a', 8, 10)] }),
  [hit('a', 0, 6), hit('a', 8, 10), hit('b', 0, 2), hit('b', 4, 6)],
);

describe('countVerdicts', () => {
  it('counts mentions', () => {
    expect(countVerdicts([told, other]).mentions).toEqual({ true: 2, false: 4, ignored: 2, found: 1, missed: 2 });
  });

  it('counts pairs of a passage and a topic', () => {
    // told: a true in spite of its false hit, b ignored, c missed; other: a false in spite of its ignored hit, b false.
    expect(countVerdicts([told, other]).pages).toEqual({ true: 1, false: 2, ignored: 1, found: 1, missed: 1 });
  });

  it('counts one topic', () => {
    expect(countVerdicts([told, other], 'a')).toEqual({
      mentions: { true: 2, false: 2, ignored: 1, found: 1, missed: 1 },
      pages: { true: 1, false: 1, ignored: 0, found: 1, missed: 0 },
    });
  });

  it('misses a page whose hits all stand beside its "yes", and does not count it as false too', () => {
    const beside = judgeHits(samplePassage({ labels: [sampleLabel('yes', 'a', 0, 6)] }), [hit('a', 10, 12)]);
    expect(countVerdicts([beside])).toEqual({
      mentions: { true: 0, false: 1, ignored: 0, found: 0, missed: 1 },
      pages: { true: 0, false: 0, ignored: 0, found: 0, missed: 1 },
    });
  });

  it('counts nothing where nothing is labelled or found', () => {
    const nothing = { true: 0, false: 0, ignored: 0, found: 0, missed: 0 };
    expect(countVerdicts([judgeHits(samplePassage(), [])])).toEqual({ mentions: nothing, pages: nothing });
  });
});
