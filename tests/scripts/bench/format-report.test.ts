import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../scripts/bench/figure';
import { formatSection, formatSummary } from '../../../scripts/bench/format-report';

const figure = (said: Partial<Figure>): Figure => ({ name: 'it', value: 1, unit: 'x', from: {}, rounds: 5, ...said });
const squeeze = (report: string) => report.replace(/ +/g, ' ').split('\n');

const section = {
  title: 'Chromium, a page',
  counts: { characters: 5_000_000, names: '100 and 200' },
  figures: [
    figure({ name: 'longest run', value: 61.24, unit: 'ms', aim: { most: 50 }, rounds: 1 }),
    figure({ name: 'ours : bare', value: 1.5, aim: { most: 1.6 }, from: { ours: 150, bare: 100 } }),
    figure({ name: 'mark.js : ours', value: 123.4, aim: { least: 100 } }),
    figure({ name: 'spans : ours', value: 0.5 }),
  ],
};

describe('formatSection', () => {
  it('prints ratios first, each with its aim, its medians and what it was measured on', () => {
    expect(squeeze(formatSection(section))).toEqual([
      'Chromium, a page',
      ' ours : bare 1.50x at most 1.60: met ours 150, bare 100, median of 5',
      ' mark.js : ours 123x at least 100: met median of 5',
      ' spans : ours 0.50x median of 5',
      ' longest run 61.2 ms at most 50.0: NOT MET 1 run',
      ' on 5,000,000 characters, 100 and 200 names',
    ]);
  });
});

describe('formatSummary', () => {
  it('counts the aims that were met, and tells how busy the machine was', () => {
    const machine = { processor: 'A processor', cores: 2, node: 'v20.0.0', load: [0.5, 1] };
    expect(squeeze(formatSummary(machine, [section, section]))).toEqual([
      '4 of 6 aims met',
      'A processor, 2 cores, Node v20.0.0; load of the machine 0.50, then 1.00',
    ]);
  });
});
