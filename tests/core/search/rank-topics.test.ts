import { describe, expect, it } from 'vitest';
import { rankTopics } from '../../../core/search/rank-topics';
import { splitWords } from '../../../core/search/split-words';
import { samplePack, sampleTopic } from '../store/sample-pack';

const pack = samplePack([
  sampleTopic('opm', {
    name: { en: 'OPM breach', zh: '人事管理局数据泄露' },
    summary: 'Fingerprints of federal employees were taken.',
    aliases: [{ text: 'Office of Personnel Management' }, { text: 'EPIC2', hidden: true }],
  }),
  sampleTopic('sony', {
    name: 'Sony Pictures hack',
    claims: ['It followed the OPM theft.'],
    aliases: [{ text: '索尼影业' }],
  }),
  sampleTopic('noel', { name: 'Opération Noël', aliases: [] }),
]);
const topics = pack.topics.map((topic) => ({ ...topic, packId: pack.id }));
const search = (query: string) => rankTopics(topics, query);
const ids = (query: string): string[] => search(query).map(({ ref }) => ref.replace(/.*#/, ''));

describe('rankTopics', () => {
  it('ranks names above text', () => {
    expect(ids('opm')).toEqual(['opm', 'sony']);
  });

  it.each([
    ['a prefix of a name', 'pict', ['sony']],
    ['two slips of the keyboard', 'personel managment', ['opm']],
    ['one letter too few', 'snoy', []],
    ['a word without its accents', 'operation noel', ['noel']],
    ['a word of the summary', 'fingerprints', ['opm']],
    ['a word of a claim', 'theft', ['sony']],
    ['a word of a text with a slip in it and one at its end', 'fimgerprint', ['opm']],
    ['a word of a text that begins otherwise', 'dederal', ['opm']],
    ['the beginning of a word of a text', 'finger', ['opm']],
    ['an alias that is shown nowhere', 'epic2', ['opm']],
  ])('finds topics by %s', (_how, query, found) => {
    expect(ids(query)).toEqual(found);
  });

  it('finds parts of scripts without blanks', () => {
    expect(ids('数据')).toEqual(['opm']);
    expect(ids('影业')).toEqual(['sony']);
    expect(ids('索')).toEqual(['sony']);
  });

  it('ranks parts of scripts without blanks as others: the name before its beginning, that before the middle', () => {
    const found = rank('数据', { middle: '人事管理局数据泄露', name: '数据', start: '数据泄露' });
    expect(found).toEqual(['name', 'start', 'middle']);
  });

  it('takes topics with some of the words when none has all', () => {
    expect(ids('sony zzzzzz')).toEqual(['sony']);
  });

  it('finds a topic by one of very many names', () => {
    const aliases = Array.from({ length: 300 }, (_, i) => ({ text: `Other ${i}` }));
    const many = samplePack([sampleTopic('many', { aliases: [...aliases, { text: 'Velvet Ant' }] })]);
    const [topic] = many.topics;
    expect(rankTopics(topic ? [{ ...topic, packId: many.id }] : [], 'velvet')).toMatchObject([{ name: 'MANY' }]);
  });

  it.each(['', '  ', '!?', 'zzzzzz'])('finds nothing for %j', (query) => {
    expect(search(query)).toEqual([]);
  });
});

/** Ranks topics with these names, in an order that is not that of the answer. */
function rank(query: string, names: Record<string, string>, more: Record<string, object> = {}): string[] {
  const all = samplePack(
    Object.entries({ ...names }).map(([id, name]) => sampleTopic(id, { name, aliases: [], ...more[id] })),
  );
  const found = rankTopics(
    all.topics.map((topic) => ({ ...topic, packId: all.id })),
    query,
  );
  return found.map(({ ref }) => ref.replace(/.*#/, ''));
}

describe('the order of what is found', () => {
  const alias = { aliases: [{ text: 'Norms' }] };
  const text = { summary: 'Norms, norms and again norms: what norms are.' };

  it('puts the topic of that very name before names that begin so', () => {
    expect(rank('norms', { long: 'Norms of conduct', exact: 'Norms' })).toEqual(['exact', 'long']);
  });

  it('puts names that begin so before aliases that are so', () => {
    expect(rank('norms', { other: 'Rules', long: 'Norms of conduct' }, { other: alias })).toEqual(['long', 'other']);
  });

  it('puts aliases that are so before names with the word in them', () => {
    expect(rank('norms', { inside: 'Cyber norms', other: 'Rules' }, { other: alias })).toEqual(['other', 'inside']);
  });

  it('puts words of names before words of aliases', () => {
    const words = { aliases: [{ text: 'Norms for states' }] };
    expect(rank('norms', { other: 'Rules', inside: 'A very long name about cyber norms' }, { other: words })).toEqual([
      'inside',
      'other',
    ]);
  });

  it('puts words of aliases before texts, however often those say it', () => {
    const words = { aliases: [{ text: 'A long alias about norms for states' }] };
    expect(rank('norms', { told: 'Treaty', other: 'Rules' }, { told: text, other: words })).toEqual(['other', 'told']);
  });

  it('puts beginnings of words before texts', () => {
    expect(rank('norm', { told: 'Treaty', inside: 'Cyber norms' }, { told: text })).toEqual(['inside', 'told']);
  });

  it('pays no heed to case, accents and blanks', () => {
    expect(rank('  OPERATION   noel ', { long: 'Opération Noël II', exact: 'Opération Noël' })).toEqual([
      'exact',
      'long',
    ]);
  });
});

describe('splitWords', () => {
  it('mixes scripts', () => {
    expect(splitWords('OPMの漏洩 Café')).toEqual(['opm', 'の漏', '漏洩', 'cafe']);
  });
});
