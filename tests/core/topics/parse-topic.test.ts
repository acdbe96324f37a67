import { describe, expect, it } from 'vitest';
import { parseTopic } from '../../../core/topics/parse-topic';

const TOPIC = { id: 'opm', name: 'OPM', kind: 'event', aliases: [{ text: 'OPM breach' }] };

function listPaths(fields: object): string[] {
  const parsed = parseTopic({ ...TOPIC, ...fields });
  return 'faults' in parsed ? parsed.faults.map(({ path }) => path) : [];
}

describe('parseTopic', () => {
  it('fills in what a pack may leave out', () => {
    expect(parseTopic(TOPIC)).toMatchObject({
      topic: { claims: [], facts: [], aliases: [{ text: 'OPM breach', strength: 'supported', match: 'exact' }] },
    });
  });

  it.each([
    [{ name: '' }, ['name']],
    [{ name: { en: 'OPM', 'zh-CN': ' ' } }, ['name.zh-CN']],
    [{ name: { en: 'a', not_a_tag: 'b' } }, ['name.not_a_tag']],
    [{ summary: 'a\u202eb' }, ['summary']],
    [{ dates: '2015-13' }, ['dates']],
    [{ aliases: [{ text: 'A' }, { text: '' }] }, ['aliases[1].text']],
    [{ aliases: [{ text: 'A', lang: '?' }] }, ['aliases[0].lang']],
    [{ evidence: { what: ['breach', { text: '' }] } }, ['evidence.what[1].text']],
    [{ sources: [{ title: 'T', publisher: 'P', url: 'javascript:alert(1)' }] }, ['sources[0].url']],
    [{ sources: [{ title: '', publisher: '' }] }, ['sources[0].title', 'sources[0].publisher']],
    [{ facts: [{ date: '2015', text: 'x', source: -1 }] }, ['facts[0].source']],
    [{ facts: [{ date: '2015', text: 'x', source: 0 }] }, ['facts[0].source']],
    [{ aliases: [{ text: 'A' }, { text: 'A' }] }, ['aliases[1].text']],
    [{ vetoes: [{ text: 'v', scope: 'page', aliases: ['B'] }] }, ['vetoes[0].aliases[0]']],
  ])('names the field of %j', (fields, paths) => {
    expect(listPaths(fields)).toEqual(paths);
  });

  it.each([null, 'OPM', [], { ...TOPIC, more: 1 }])('refuses %j', (data) => {
    expect(parseTopic(data)).toHaveProperty('faults');
  });
});
