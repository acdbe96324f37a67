import { describe, expect, it } from 'vitest';
import { changeNames } from '../../../../entrypoints/options/import/change-names';
import { listNames } from '../../../../entrypoints/options/import/list-names';
import { sumRisk } from '../../../../entrypoints/options/import/sum-risk';
import { samplePack } from '../../../core/store/sample-pack';
import { gradeOwn, gradeSample } from './sample-import';

const RISKY = { query: '', all: false };

describe('changeNames', () => {
  it('keeps a name from being marked, and the estimate follows', () => {
    const graded = gradeSample([['Velvet Bear', 'Bear'], ['APT9001']]);
    const row = graded.rows.findIndex(({ text }) => text === 'Bear');
    const before = sumRisk(graded.rows);
    const { risk } = graded.rows[row] ?? { risk: 0 };
    expect(risk).toBeGreaterThan(0);
    expect(changeNames(graded, [row], { match: 'never' })).toBeCloseTo(before - risk, 12);
    const names = graded.finish().topics.flatMap(({ aliases }) => aliases);
    expect(names.find(({ text }) => text === 'Bear')?.match).toBe('never');
    expect(names.find(({ text }) => text === 'APT9001')?.match).not.toBe('never');
  });

  it('leaves a silenced name in the list, to be given back', () => {
    const graded = gradeSample([['Bear']]);
    changeNames(graded, [0], { match: 'never' });
    expect(listNames(graded.rows, RISKY).map(({ text, reasons }) => [text, reasons])).toEqual([['Bear', ['changed']]]);
  });

  it('joins two changes of one name', () => {
    const graded = gradeSample([['Bear']]);
    changeNames(graded, [0], { match: 'caseless' });
    changeNames(graded, [0], { strength: 'strong' });
    expect(graded.finish().topics[0]?.aliases[0]).toMatchObject({ match: 'caseless', strength: 'strong' });
  });

  it('changes all names that a query finds, and no others', () => {
    const graded = gradeSample([['Velvet Bear', 'Bear'], ['Play']]);
    changeNames(graded, { query: 'bear', all: false }, { match: 'never' });
    const matches = graded.finish().topics.map(({ aliases }) => aliases.map(({ text, match }) => `${text} ${match}`));
    expect(matches[0]).toEqual(expect.arrayContaining(['Velvet Bear never', 'Bear never']));
    expect(matches[1]).not.toContain('Play never');
  });

  it('leaves a pack of our own as the file says, but for what was changed', () => {
    const pack = samplePack([{ id: 'a', name: 'A', kind: 'event', aliases: [{ text: 'apple', strength: 'strong' }] }]);
    const graded = gradeOwn(pack);
    expect(graded.finish()).toBe(pack);
    expect(graded.rows[0]?.risk).toBeGreaterThan(0);
    changeNames(graded, [0], { strength: 'weak' });
    expect(graded.finish().topics[0]?.aliases).toEqual([{ text: 'apple', strength: 'weak', match: 'exact' }]);
  });
});
