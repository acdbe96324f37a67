import { describe, expect, it } from 'vitest';
import { buildBaselines } from '../../../scripts/accuracy/build-baselines';
import { samplePack } from './sample-pack';
import { samplePassage } from './sample-passage';

const baselines = buildBaselines(samplePack());

/** Per baseline: what it marks, as `topic:surface`. */
const search = (text: string, title = '') =>
  baselines.map(({ find }) =>
    find(samplePassage({ text, title })).map(({ topic, start, end }) => `${topic}:${text.slice(start, end)}`),
  );

describe('buildBaselines', () => {
  it('names four simple searches', () => {
    expect(baselines.map(({ name }) => name)).toEqual([
      'any case',
      'exact case',
      'exact case, 1 context word',
      'exact case, 2 context groups',
    ]);
  });

  it('searches every alias in any case and as written, whatever its strength', () => {
    expect(search('opm and OPM; Norms, norms')).toEqual([
      ['opm:opm', 'opm:OPM', 'norms:Norms', 'norms:norms'],
      ['opm:OPM', 'norms:norms'],
      [],
      [],
    ]);
  });

  it('leaves out names that are never matched', () => {
    expect(search('the Personnel Office')).toEqual([[], [], [], []]);
  });

  it('asks one context word of the topic', () => {
    expect(search('OPM lost Records and norms').map((hits) => hits.length)).toEqual([2, 2, 1, 0]);
  });

  it('asks one context word of the pack, in the title too', () => {
    expect(search('OPM', 'Hackers')).toEqual([['opm:OPM'], ['opm:OPM'], ['opm:OPM'], []]);
  });

  it('asks two context words of different groups', () => {
    expect(search('OPM lost records, SF and records')[3]).toEqual([]);
    expect(search('OPM lost records', 'Hackers')[3]).toEqual(['opm:OPM']);
  });

  it('finds context words as the pack says: in any case, or as written', () => {
    expect(search('OPM, sf')[2]).toEqual([]);
    expect(search('OPM, SF')[2]).toEqual(['opm:OPM']);
  });

  it('marks the longest alias once', () => {
    expect(search('OPM breach')[1]).toEqual(['opm:OPM breach']);
  });
});
