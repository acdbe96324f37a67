import { describe, expect, it } from 'vitest';
import { estimateMarks } from '../../../../core/packs/grade/estimate-marks';
import { estimateRisk } from '../../../../core/packs/grade/estimate-risk';
import { gradePack } from '../../../../core/packs/grade/grade-pack';
import { listRiskiest } from '../../../../core/packs/grade/list-riskiest';
import { readShape } from '../../../../core/packs/grade/read-shape';
import { sampleDraft, sampleTopic } from './sample-draft';
import { SAMPLE_WORDS } from './sample-words';

const risk = (
  name: string,
  strength: 'strong' | 'supported' | 'weak' = 'strong',
  match: 'exact' | 'caseless' | 'never' = 'exact',
) => estimateRisk(readShape(name, SAMPLE_WORDS), { strength, match, reasons: [] }, 'cyber-security');

describe('estimateRisk', () => {
  it('grows with how usual a word is', () => {
    const names = ['Emotet', 'Tsunami', 'Winter', 'Play', 'One'];
    const risks = names.map((name) => risk(name));
    expect(risks).toEqual([...risks].sort((a, b) => a - b));
    expect(new Set(risks).size).toBe(names.length);
  });

  it('grows with strength and with the ways of writing that match', () => {
    expect(risk('Play', 'weak')).toBeLessThan(risk('Play', 'supported'));
    expect(risk('Play', 'supported')).toBeLessThan(risk('Play', 'strong'));
    expect(risk('Play', 'strong', 'exact')).toBeLessThan(risk('Play', 'strong', 'caseless'));
    expect(risk('Play', 'strong', 'never')).toBe(0);
  });

  it('knows that a pack can have signs for names', () => {
    expect(risk('…')).toBeGreaterThan(risk('Winter'));
    expect(risk('!!!', 'strong', 'never')).toBe(0);
  });

  it('falls with each further word', () => {
    expect(risk('Winter Bear')).toBeLessThan(risk('Winter'));
    expect(risk('Winter Bear Play')).toBeLessThan(risk('Winter Bear'));
  });
});

describe('listRiskiest, estimateMarks', () => {
  const graded = gradePack(sampleDraft([sampleTopic('t', ['One', 'Play', 'Emotet', 'LockBit'])]), SAMPLE_WORDS);

  it('lists the worst first, without what is never matched', () => {
    expect(listRiskiest(graded, 2).map(({ text }) => text)).toEqual(['Play', 'LockBit']);
    expect(listRiskiest(graded, 9)).toHaveLength(3);
  });

  it('adds up', () => {
    const risks = graded.grades.map((grade) => grade.risk);
    expect(estimateMarks(graded)).toBeCloseTo(risks.reduce((a, b) => a + b, 0));
    expect(estimateMarks({ pack: graded.pack, grades: [] })).toBe(0);
  });
});
