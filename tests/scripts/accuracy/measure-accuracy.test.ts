import { describe, expect, it } from 'vitest';
import { couldFire } from '../../../core/matching/could-fire';
import { measureAccuracy } from '../../../scripts/accuracy/measure-accuracy';
import { samplePack } from './sample-pack';
import { sampleLabel, samplePassage } from './sample-passage';

const TOLD = 'OPM breach by hackers.\nOPM breach again, cyberspace norms.\nOPM Records';

const passages = [
  samplePassage({
    id: 'told',
    text: TOLD,
    labels: [
      sampleLabel('yes', 'opm', 0, 10),
      sampleLabel('yes', 'opm', TOLD.lastIndexOf('OPM'), TOLD.length),
      sampleLabel('optional', 'norms', TOLD.indexOf('norms'), TOLD.indexOf('norms') + 5),
    ],
  }),
  samplePassage({ id: 'bare', text: 'OPM pays norms.', labels: [sampleLabel('no', 'opm', 0, 3)] }),
  samplePassage({ id: 'plain', text: 'Nothing at all.' }),
];

describe('measureAccuracy', () => {
  const { report, hits, faults } = measureAccuracy(samplePack(), passages, couldFire);

  it('runs the detector and names topics by their bare id', () => {
    expect(hits.map(({ id, hits: found }) => [id, found.map(({ topic, start }) => `${topic}@${start}`)])).toEqual([
      ['told', ['opm@0', 'opm@23', 'norms@52']],
      ['bare', []],
      ['plain', []],
    ]);
  });

  it('counts the corpus and the passages where the cheap test ends the work', () => {
    expect(report.passages).toBe(3);
    expect(report.labels).toEqual({ yes: 2, optional: 1, no: 1 });
    expect(report.stopped).toMatchObject({ passages: 2, share: { value: 2 / 3 } });
  });

  it('counts the detector and the searches beside it alike', () => {
    expect(report.detector.total.mentions).toMatchObject({ true: 1, false: 1, ignored: 1, found: 1, missed: 1 });
    expect(report.baselines.map(({ total }) => total.mentions)).toMatchObject([
      { true: 2, false: 3, ignored: 1, found: 2, missed: 0 },
      { true: 2, false: 3, ignored: 1, found: 2, missed: 0 },
      { true: 2, false: 1, ignored: 1, found: 2, missed: 0 },
      { true: 2, false: 1, ignored: 1, found: 2, missed: 0 },
    ]);
  });

  it('explains what is false and what is missed', () => {
    expect(faults).toEqual([
      expect.stringMatching(/^false {3}told {2}en {2}opm .* \[OPM breach\] again, .* strong "OPM breach"/),
      expect.stringMatching(/^missed {2}told {2}en {2}opm .* \[OPM Records\] {2}veto "OPM Records"$/),
    ]);
  });
});
