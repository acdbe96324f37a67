import { describe, expect, it } from 'vitest';
import { checkTopic } from '../../../core/topics/check-topic';
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

  it('lets a file name its schema to an editor', () => {
    const pack = samplePack([sampleTopic('a')]);
    expect(parsePack(samplePackData([sampleTopic('a')], { $schema: './sidelight-pack-1.schema.json' }))).toEqual({
      pack,
    });
    expect(faultPaths(samplePackData([], { $schema: 1 }))).toEqual(['$schema']);
  });

  it('tells of a later format and of nothing else in it', () => {
    expect(parsePack({ format: 'sidelight-pack/2', parts: [] })).toEqual({
      faults: [
        { path: 'format', message: expect.stringContaining('is sidelight-pack/2: this version of Sidelight reads') },
      ],
    });
  });

  it.each(['a\u061cb', 'a\u180eb', 'a\u206ab', 'a\ufff9b', 'a\u{e0041}b'])(
    'refuses the disguise in %j [B11]',
    (text) => {
      expect(faultPaths(samplePackData([sampleTopic('a', { aliases: [{ text }] })]))).toEqual([
        'topics[0].aliases[0].text',
      ]);
    },
  );

  it.each(['e\u0301', '\u0e01\u0e34\u0e48', `e${'\u0301'.repeat(8)}`])('takes the marks of %j [B11]', (text) => {
    expect(faultPaths(samplePackData([sampleTopic('a', { name: text })]))).toEqual([]);
  });

  it('refuses a letter under a flood of marks [B11]', () => {
    const name = `Z${'\u0301\u0316'.repeat(50)}`;
    expect(parsePack(samplePackData([sampleTopic('a', { name })]))).toEqual({
      faults: [{ path: 'topics[0].name', message: expect.stringMatching(/marks on one letter|neither a text/) }],
    });
  });

  it('takes joiners, soft hyphens and flags made of tags', () => {
    const texts = ['می\u200cخواهم', 'so\u00adft', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'];
    expect(faultPaths(samplePackData([sampleTopic('a', { aliases: texts.map((text) => ({ text })) })]))).toEqual([]);
  });

  it.each([
    ['another format', samplePackData([], { format: 'sidelight-pack/2' }), 'format'],
    ['an unknown field', samplePackData([], { script: 'x' }), 'script'],
    ['a script address', samplePackData([], { homepage: 'javascript:alert(1)' }), 'homepage'],
    ['an address without its slashes', samplePackData([], { homepage: 'https:example.org' }), 'homepage'],
    ['an address with backslashes', samplePackData([], { homepage: 'https:\\\\example.org' }), 'homepage'],
    ['an address that turns round', samplePackData([], { homepage: 'https://example.org/\u202egnp.exe' }), 'homepage'],
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
  ])('names %s [B16]', (_, data, path) => {
    expect(faultPaths(data)).toContain(path);
  });

  it('names every fault, not only the first', () => {
    expect(faultPaths(samplePackData([], { version: '1', language: '' }))).toEqual(['version', 'language']);
  });

  it.each([
    ['a vnode', { type: 'div', props: { children: 'x' } }, 'topics[0].name.type'],
    ['a number', 5, 'topics[0].name'],
    ['a list', ['x'], 'topics[0].name.0'],
    ['nothing', [], 'topics[0].name'],
    ['a text inside a text', { en: { en: 'x' } }, 'topics[0].name.en'],
  ])('names %s where a text is expected [B07]', (_, name, path) => {
    expect(faultPaths(samplePackData([sampleTopic('a', { name })]))).toContain(path);
  });

  it('takes names of machinery for plain text [B06]', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const pack = samplePack(
      names.map((id) =>
        sampleTopic(id, { name: id, aliases: [{ text: id }], related: names.filter((to) => to !== id) }),
      ),
    );
    expect(pack.topics.map(({ id, aliases }) => [id, aliases[0]?.text])).toEqual(names.map((id) => [id, id]));
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('lets topics lead to each other in a circle, not to themselves [B16]', () => {
    const circle = [sampleTopic('a', { related: ['b'] }), sampleTopic('b', { related: ['a'] })];
    expect(parsePack(samplePackData(circle))).toHaveProperty('pack');
    const self = [sampleTopic('a', { related: ['a', 'org.example.sample#a'] })];
    expect(faultPaths(samplePackData(self))).toEqual(['topics[0].related[0]', 'topics[0].related[1]']);
  });

  it('names the first hundred faults and counts the rest', () => {
    const parsed = parsePack(samplePackData(Array.from({ length: 150 }, () => sampleTopic('a b'))));
    expect('faults' in parsed && parsed.faults).toHaveLength(101);
    expect('faults' in parsed && parsed.faults.at(-1)).toEqual({ path: '', message: 'and 50 more faults' });
  });

  it('tells of a quarter of a million faults in one topic as of a hundred [B01]', () => {
    const vetoes = Array.from({ length: 500 }, () => ({ text: 'x', scope: 'page', aliases: new Array(500).fill('z') }));
    const parsed = parsePack(samplePackData([sampleTopic('a', { vetoes })]));
    expect('faults' in parsed && parsed.faults).toHaveLength(101);
    expect('faults' in parsed && parsed.faults.at(-1)?.message).toBe('and more than 9900 more faults');
  });

  it('tells the first fault of a topic with more values than anybody wrote, and goes on to the next [B01]', () => {
    const claims = new Array(30_000).fill(1);
    expect(faultPaths(samplePackData([sampleTopic('a', { claims }), sampleTopic('b c')]))).toEqual([
      'topics[0].claims[0]',
      'topics[1].id',
    ]);
  });

  it('looks once at each name that vetoes tell of [B15]', () => {
    const aliases = Array.from({ length: 2_000 }, (_, i) => ({ text: `Name ${i}` }));
    const told = new Array(500).fill('Name 1999');
    const vetoes = Array.from({ length: 500 }, () => ({ text: 'x', scope: 'page', aliases: told }));
    let compared = 0;
    const pack = samplePack([sampleTopic('a', { aliases, vetoes })]);
    const [topic] = pack.topics;
    if (!topic) throw new Error('no topic');
    const counted = topic.aliases.map((alias) => ({
      ...alias,
      get text() {
        compared += 1;
        return alias.text;
      },
    }));
    expect([...checkTopic({ ...topic, aliases: counted }, '')]).toEqual([]);
    expect(compared).toBeLessThan(10 * aliases.length);
  });

  it('names an empty key [B01]', () => {
    expect(faultPaths(samplePackData([], { '': 1 }))).toEqual(['""']);
  });

  it('refuses a flood before it looks closer [B03]', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 50_000; i++) deep = [deep];
    expect(faultPaths(samplePackData([sampleTopic('a', { name: deep })]))).toHaveLength(1);
  });

  it.each([null, 1, 'x', [], {}])('refuses %j', (data) => {
    expect(parsePack(data)).toHaveProperty('faults');
  });
});
