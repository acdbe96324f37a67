import { describe, expect, it } from 'vitest';
import { couldFire } from '../../../core/matching/could-fire';
import { formatReport } from '../../../scripts/accuracy/format-report';
import { measureAccuracy } from '../../../scripts/accuracy/measure-accuracy';
import { samplePack } from './sample-pack';
import { sampleLabel, samplePassage } from './sample-passage';

const { report } = measureAccuracy(
  samplePack(),
  [
    samplePassage({ text: 'OPM breach', labels: [sampleLabel('yes', 'opm', 0, 10)] }),
    samplePassage({ lang: 'ja', text: 'OPM breachの', labels: [sampleLabel('yes', 'opm', 0, 10)] }),
    samplePassage({ text: 'OPM breach' }),
    samplePassage({ text: 'norms' }),
  ],
  couldFire,
);
const lines = formatReport({ ...report, corpora: ['a.jsonl', 'b.jsonl'] }).split('\n');

describe('formatReport', () => {
  it('begins with the corpus', () => {
    expect(lines.slice(0, 3)).toEqual([
      'a.jsonl, b.jsonl: 4 passages; labels: 2 yes, 0 optional, 0 no',
      'Pack org.example 1.0.0, every mention counts.',
      'The detector stops at its first, cheap test in 1 passages: 0.250 (0.046-0.699).',
    ]);
  });

  it('tells mentions and pages in total, by language and by topic', () => {
    const heads = lines.map((line) => line.split(/ {2,}/).filter((cell) => cell !== '')[0]);
    for (const [level, next] of [
      ['Mentions', 'Pages (passage and topic)'],
      ['Pages (passage and topic)', undefined],
    ] as const) {
      const from = heads.indexOf(level);
      expect(heads.slice(from, from + 10)).toEqual([
        level,
        'in total',
        'English',
        'other languages',
        'by language',
        'en',
        'ja',
        'by topic',
        'opm',
        'norms',
      ]);
      expect(heads[from + 11]).toBe(next ?? heads[from + 11]);
    }
  });

  it('prints counts, rates and intervals, and dashes where there is nothing to rate', () => {
    const cells = lines.filter((line) => /^ {2}(opm|norms) /.test(line)).map((line) => line.trim().split(/ {2,}/));
    expect(cells[0]).toEqual([
      ...['opm', '2', '1', '0', '2', '0'],
      ...['0.667 (0.208-0.939)', '1.000 (0.342-1.000)', '0.800 (0.344-0.968)', 'too few hits'],
    ]);
    expect(cells[1]).toEqual(['norms', '0', '0', '0', '0', '0', '-', '-', '-', 'too few hits']);
  });

  it('sets the simple searches beside the detector', () => {
    const from = lines.findIndex((line) => line.startsWith('Passages without a yes or optional label'));
    expect(lines.slice(from + 1).map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['detector', '2', '1: 0.500 (0.095-0.905)', '1', '1', '500.0'],
      ['any case', '2', '2: 1.000 (0.342-1.000)', '2', '1', '500.0'],
      ['exact case', '2', '2: 1.000 (0.342-1.000)', '2', '1', '500.0'],
      ['exact case, 1 context word', '2', '0: 0.000 (0.000-0.658)', '0', '0', '0.0'],
      ['exact case, 2 context groups', '2', '0: 0.000 (0.000-0.658)', '0', '0', '0.0'],
      [''],
    ]);
  });
});
