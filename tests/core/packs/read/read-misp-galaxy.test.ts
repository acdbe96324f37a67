import { describe, expect, it } from 'vitest';
import { mispDomain, mispKind } from '../../../../core/packs/read/misp-kind';
import { readMispGalaxy } from '../../../../core/packs/read/read-misp-galaxy';
import { CONTEXT, faultLines, MISP_CLUSTER, parseDraft, readDraft, TODAY } from './samples';

describe('readMispGalaxy', () => {
  it('reads the header', async () => {
    const { draft } = await readDraft('actor.json', MISP_CLUSTER);
    expect(draft.domain).toBe('cyber-security');
    expect(draft.header).toEqual({
      id: 'urn:uuid:11111111-1111-4111-8111-111111111111',
      version: '7.0.0',
      name: 'Sample Actor',
      description: 'Groups that do not exist.',
      language: 'en',
      license: 'CC0-1.0 OR BSD-2-Clause',
      attribution: 'Ann Author, Ben Author; Sample Project',
      updated: TODAY,
    });
  });

  it('reads a value without its dirt', async () => {
    const { draft } = await readDraft('actor.json', MISP_CLUSTER);
    expect(draft.topics[0]).toEqual({
      id: '22222222-2222-4222-8222-222222222222',
      name: 'Copper Fox',
      kind: 'group',
      summary: 'Copper Fox is a group. It uses tools & more.',
      dates: '2019-03-01',
      claims: [],
      facts: [],
      aliases: [{ text: 'Copper Fox' }, { text: 'COPPERFOX' }, { text: 'Tin Fox' }, { text: 'Red Den' }],
      related: ['33333333-3333-4333-8333-333333333333'],
      sources: [
        {
          title: 'example.org/copper fox',
          publisher: 'example.org',
          url: 'https://www.example.org/reports/copper%20fox',
        },
      ],
      sameAs: ['G9001'],
    });
  });

  it('counts every value [B19]', async () => {
    const { draft, present, skipped } = await readDraft('actor.json', MISP_CLUSTER);
    expect(present).toBe(7);
    expect(draft.topics.map(({ name }) => name)).toEqual(['Copper Fox', 'Tin Fox', '4711', 'No Id Fox']);
    expect(skipped).toEqual([
      { at: 'values[2]', name: 'Old Fox', reason: 'revoked' },
      { at: 'values[3]', name: 'Tin Fox again', reason: 'duplicate' },
      { at: 'values[4]', name: '', reason: 'no-name' },
    ]);
  });

  it('never matches a number, and makes an id where there is none', async () => {
    const { draft } = await readDraft('actor.json', MISP_CLUSTER);
    expect(draft.topics[2]?.aliases).toEqual([{ text: '4711', match: 'never' }]);
    expect(draft.topics[3]?.id).toBe('no-id-fox');
  });

  it('takes lists and remarks in names apart, but not in those of countries', async () => {
    const values = [
      {
        value: 'EBBFOX (EBBDEN)',
        uuid: '1',
        meta: { synonyms: ['Gh0stFox, GhostFox', 'Hive0081 (IBM)', 'Fox Group, Ltd.', 'Den / Burrow'] },
      },
    ];
    const texts = async (type: string) =>
      (await readDraft('x.json', { ...MISP_CLUSTER, type, values })).draft.topics[0]?.aliases.map(({ text }) => text);
    expect(await texts('tool')).toEqual([
      'EBBFOX',
      'Gh0stFox',
      'GhostFox',
      'Hive0081',
      'Fox Group, Ltd.',
      'Den',
      'Burrow',
    ]);
    expect(await texts('country')).toEqual([
      'EBBFOX (EBBDEN)',
      'Gh0stFox, GhostFox',
      'Hive0081 (IBM)',
      'Fox Group, Ltd.',
      'Den / Burrow',
    ]);
  });

  it('makes packs', async () => {
    expect(parseDraft((await readDraft('actor.json', MISP_CLUSTER)).draft)).toHaveProperty('pack');
  });

  it('names what is no galaxy', () => {
    const values = [{ value: 'a' }, { value: { type: 'div', props: {} } }, 3, { value: 'b', meta: { synonyms: [1] } }];
    expect(faultLines(readMispGalaxy({ ...MISP_CLUSTER, version: null, values }, CONTEXT))).toEqual([
      'version is no version',
      'values[1].value is no text',
      'values[2] is no value of a galaxy',
      expect.stringMatching(/^values\[3\]\.meta\.synonyms/),
    ]);
  });

  it.each([
    ['threat-actor', 'group', 'cyber-security'],
    ['mitre-intrusion-set', 'group', 'cyber-security'],
    ['ransomware', 'software', 'cyber-security'],
    ['rat', 'software', 'cyber-security'],
    ['mitre-attack-pattern', 'other', 'cyber-security'],
    ['tidal-campaigns', 'event', 'cyber-security'],
    ['surveillance-vendor', 'organisation', 'cyber-security'],
    ['country', 'other', 'general'],
    ['naics', 'other', 'general'],
    ['sector', 'other', 'general'],
  ])('knows what %s is', (type, kind, domain) => {
    expect([mispKind(type), mispDomain(type)]).toEqual([kind, domain]);
  });
});
