import { describe, expect, it } from 'vitest';
import { parsePack } from '../../../core/topics/parse-pack';
import { samplePack, samplePackData, sampleTopic } from '../store/sample-pack';

function faultPaths(data: unknown): string[] {
  const parsed = parsePack(data);
  return 'faults' in parsed ? parsed.faults.map(({ path }) => path) : [];
}

describe('parsePack', () => {
  it('fills in defaults', () => {
    const aliases = [{ text: 'OPM' }, { text: 'Office of Personnel' }, { text: 'OPM hack', strength: 'strong' }];
    const pack = samplePack([
      sampleTopic('opm', { aliases, evidence: { who: ['China', { text: 'Xi', match: 'exact' }] } }),
    ]);
    expect(pack.topics[0]).toMatchObject({
      claims: [],
      facts: [],
      related: [],
      sources: [],
      sameAs: [],
      aliases: [
        { text: 'OPM', strength: 'supported', match: 'exact' },
        { text: 'Office of Personnel', strength: 'supported', match: 'caseless' },
        { text: 'OPM hack', strength: 'strong', match: 'exact' },
      ],
      evidence: { who: [{ text: 'China' }, { text: 'Xi', match: 'exact' }] },
    });
  });

  it.each([
    ['another format', samplePackData([], { format: 'sidelight-pack/2' }), 'format'],
    ['an unknown field', samplePackData([], { script: 'x' }), 'script'],
    ['a script address', samplePackData([], { homepage: 'javascript:alert(1)' }), 'homepage'],
    ['an address with a password', samplePackData([], { homepage: 'https://a:b@example.org/' }), 'homepage'],
    ['a version that is none', samplePackData([], { version: '1' }), 'version'],
    ['an id with #', samplePackData([sampleTopic('a#b')]), 'topics[0].id'],
    ['an id that stands twice', samplePackData([sampleTopic('a'), sampleTopic('a')]), 'topics[1].id'],
    [
      'a direction override',
      samplePackData([sampleTopic('a', { aliases: [{ text: 'x\u202ey' }] })]),
      'topics[0].aliases[0].text',
    ],
    [
      'an unknown strength',
      samplePackData([sampleTopic('a', { aliases: [{ text: 'x', strength: 'sure' }] })]),
      'topics[0].aliases[0].strength',
    ],
    [
      'a fact without its source',
      samplePackData([sampleTopic('a', { facts: [{ date: '2015', text: 'x', source: 0 }] })]),
      'topics[0].facts[0].source',
    ],
    ['a month that is none', samplePackData([sampleTopic('a', { dates: '2015-13' })]), 'topics[0].dates'],
    ['a related topic that is none', samplePackData([sampleTopic('a', { related: ['b'] })]), 'topics[0].related[0]'],
    [
      'a veto of a foreign alias',
      samplePackData([sampleTopic('a', { vetoes: [{ text: 'x', scope: 'page', aliases: ['z'] }] })]),
      'topics[0].vetoes[0].aliases[0]',
    ],
  ])('names %s', (_, data, path) => {
    expect(faultPaths(data)).toContain(path);
  });

  it('names every fault, not only the first', () => {
    expect(faultPaths(samplePackData([], { version: '1', language: '' }))).toEqual(['version', 'language']);
  });

  it.each([null, 1, 'x', [], {}])('refuses %j', (data) => {
    expect(parsePack(data)).toHaveProperty('faults');
  });
});
