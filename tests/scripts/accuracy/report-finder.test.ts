import { describe, expect, it } from 'vitest';
import { judgeHits } from '../../../scripts/accuracy/judge-hits';
import { reportFinder } from '../../../scripts/accuracy/report-finder';
import { sampleLabel, samplePassage } from './sample-passage';

const TOPICS = new Map([
  ['a', 'event'],
  ['b', 'concept'],
] as const);

const yes = [sampleLabel('yes', 'a', 0, 5)];
const hitA = { topic: 'a', start: 0, end: 5 };
const hitB = { topic: 'b', start: 0, end: 5 };

describe('reportFinder', () => {
  const report = reportFinder(
    [
      judgeHits(samplePassage({ labels: yes }), [hitA]),
      judgeHits(samplePassage({ lang: 'en-GB', labels: yes }), []),
      judgeHits(samplePassage({ lang: 'ja', labels: yes }), [hitA, hitB]),
      judgeHits(samplePassage({ lang: 'enm', labels: yes }), []),
    ],
    TOPICS,
  );

  it('scores everything, and English against the other languages', () => {
    expect(report.total.mentions).toMatchObject({ true: 2, false: 1, found: 2, missed: 2 });
    expect(report.english.mentions).toMatchObject({ true: 1, false: 0, found: 1, missed: 1 });
    expect(report.otherLanguages.mentions).toMatchObject({ true: 1, false: 1, found: 1, missed: 1 });
  });

  it('scores each language and each topic of the pack', () => {
    expect(Object.keys(report.languages)).toEqual(['en', 'en-GB', 'enm', 'ja']);
    expect(report.languages.ja?.pages).toMatchObject({ true: 1, false: 1, missed: 0 });
    expect(report.topics.a?.mentions).toMatchObject({ true: 2, false: 0, missed: 2 });
    expect(report.topics.b?.mentions).toMatchObject({ true: 0, false: 1, missed: 0 });
  });

  it.each([
    [46, 3, 'too few hits'],
    [46, 4, 'met'],
    [45, 5, 'missed'],
  ])('holds %d true and %d false hits against the aim: %s', (right, wrong, aim) => {
    const judged = [
      ...Array.from({ length: right }, () => judgeHits(samplePassage({ labels: yes }), [hitA])),
      ...Array.from({ length: wrong }, () => judgeHits(samplePassage(), [hitA])),
    ];
    expect(reportFinder(judged, TOPICS).topics.a?.aim).toBe(aim);
  });

  it('counts false hits where nothing is to be found, those of events apart', () => {
    const { unlabelled } = reportFinder(
      [
        judgeHits(samplePassage(), [hitA, { ...hitA, start: 8, end: 9 }, hitB]),
        judgeHits(samplePassage({ labels: [sampleLabel('no', 'b', 0, 5)] }), [hitB]),
        judgeHits(samplePassage(), []),
        judgeHits(samplePassage(), []),
        judgeHits(samplePassage({ labels: [sampleLabel('optional', 'a', 0, 5)] }), [hitB]),
        judgeHits(samplePassage({ labels: yes }), [hitB]),
      ],
      TOPICS,
    );
    expect(unlabelled).toEqual({
      passages: 4,
      withFalseHit: 2,
      share: expect.objectContaining({ value: 0.5 }),
      falseHits: 4,
      falseEventHits: 2,
      falseEventHitsPer1000: 500,
    });
  });

  it('gives no rate of nothing', () => {
    expect(reportFinder([], TOPICS).unlabelled.falseEventHitsPer1000).toBeNull();
  });
});
