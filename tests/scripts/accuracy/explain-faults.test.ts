import { describe, expect, it } from 'vitest';
import { explainFaults } from '../../../scripts/accuracy/explain-faults';
import { judgeHits } from '../../../scripts/accuracy/judge-hits';
import { sampleLabel, samplePassage } from './sample-passage';

const reason = { alias: 'Sony', strength: 'strong', evidence: [] } as const;
const text = 'The OPM\nand Sony 💾';
const opm = sampleLabel('yes', 'opm', 4, 7);

describe('explainFaults', () => {
  it('tells of a false hit and its reason', () => {
    const judged = judgeHits(samplePassage({ text }), [{ topic: 'sony', start: 12, end: 16, reason }]);
    expect(explainFaults(judged, [])).toEqual(['false   p1  en  sony  The OPM and [Sony] 💾  strong "Sony"']);
  });

  it('tells of a missed label and the refusals that overlap it', () => {
    const judged = judgeHits(samplePassage({ text, labels: [opm] }), []);
    const at = (topic: string, start: number, end: number) => ({ topic, start, end });
    expect(
      explainFaults(judged, [
        { ...at('opm', 0, 5), refusal: { rule: 'veto', words: 'OPM\nand' } },
        { ...at('opm', 4, 7), refusal: { rule: 'no-evidence' } },
        { ...at('sony', 4, 7), refusal: { rule: 'other-name' } },
        { ...at('opm', 7, 9), refusal: { rule: 'other-name' } },
      ]),
    ).toEqual(['missed  p1  en  opm  The [OPM] and Sony 💾  veto "OPM and"; no-evidence']);
  });

  it('tells when nothing was refused there', () => {
    const judged = judgeHits(samplePassage({ text, labels: [opm] }), []);
    expect(explainFaults(judged, [])).toEqual(['missed  p1  en  opm  The [OPM] and Sony 💾  no candidate']);
  });

  it('is silent about true and ignored hits, and cuts long context', () => {
    const long = `${'a'.repeat(60)}OPM${'b'.repeat(60)}`;
    const labels = [sampleLabel('optional', 'opm', 0, 3), sampleLabel('yes', 'opm', 60, 63)];
    const hits = [
      { topic: 'opm', start: 0, end: 3, reason },
      { topic: 'opm', start: 60, end: 63, reason },
    ];
    expect(explainFaults(judgeHits(samplePassage({ text: long, labels }), hits), [])).toEqual([]);
    expect(explainFaults(judgeHits(samplePassage({ text: long, labels }), []), [])).toEqual([
      `missed  p1  en  opm  ${'a'.repeat(40)}[OPM]${'b'.repeat(40)}  no candidate`,
    ]);
  });
});
