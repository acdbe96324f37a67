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

  it('finds beginnings, slips of the keyboard, accents and text', () => {
    expect(ids('pict')).toEqual(['sony']);
    expect(ids('personel managment')).toEqual(['opm']);
    expect(ids('operation noel')).toEqual(['noel']);
    expect(ids('fingerprints')).toEqual(['opm']);
  });

  it('finds parts of scripts without blanks', () => {
    expect(ids('数据')).toEqual(['opm']);
    expect(ids('影业')).toEqual(['sony']);
    expect(ids('索')).toEqual(['sony']);
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

describe('splitWords', () => {
  it('mixes scripts', () => {
    expect(splitWords('OPMの漏洩 Café')).toEqual(['opm', 'の漏', '漏洩', 'cafe']);
  });
});
