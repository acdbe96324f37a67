import { describe, expect, it } from 'vitest';
import { readStix } from '../../../../core/packs/read/read-stix';
import { CONTEXT, faultLines, GROUP_ID, parseDraft, readDraft, STIX_BUNDLE, TOOL_ID } from './samples';

describe('readStix', () => {
  it('reads the header from collection and marking', async () => {
    const { draft } = await readDraft('bundle.json', STIX_BUNDLE);
    expect(draft.domain).toBe('cyber-security');
    expect(draft.header).toEqual({
      id: STIX_BUNDLE.objects[0]?.id,
      version: '18.1.0',
      name: 'Sample ATT&CK',
      language: 'en',
      license: 'NOASSERTION',
      attribution: 'Copyright 2025, Sample Corporation.',
      updated: '2025-11-13',
    });
  });

  it('reads a group', async () => {
    const { draft } = await readDraft('bundle.json', STIX_BUNDLE);
    expect(draft.topics[0]).toEqual({
      id: GROUP_ID,
      name: 'Copper Fox',
      kind: 'group',
      summary: 'Copper Fox is a group.',
      dates: '2015-12-01/2016-01-01',
      claims: [],
      facts: [],
      aliases: [{ text: 'Copper Fox' }, { text: 'Tin Fox' }],
      related: [TOOL_ID],
      sources: [
        { title: 'mitre-attack G9001', publisher: 'mitre-attack', url: 'https://example.org/G9001' },
        { title: 'Ann Author. (2020). Foxes.', publisher: 'Report 2020', url: 'https://example.org/foxes' },
      ],
      sameAs: ['G9001'],
    });
    expect(draft.topics[1]).toMatchObject({
      id: TOOL_ID,
      kind: 'software',
      aliases: [{ text: 'FoxBite' }, { text: 'BITE' }],
      related: [GROUP_ID],
    });
  });

  it('counts every object [B19]', async () => {
    const { draft, present, skipped } = await readDraft('bundle.json', STIX_BUNDLE);
    expect(present).toBe(draft.topics.length + skipped.length);
    expect(draft.topics.map(({ kind }) => kind)).toEqual(['group', 'software', 'event']);
    expect(skipped.map(({ at, reason }) => `${at} ${reason}`)).toEqual([
      'objects[0] other-type',
      'objects[1] other-type',
      'objects[3] duplicate',
      'objects[5] revoked',
      'objects[6] deprecated',
      'objects[8] other-type',
      'objects[9] other-type',
    ]);
  });

  it('makes packs', async () => {
    expect(parseDraft((await readDraft('bundle.json', STIX_BUNDLE)).draft)).toHaveProperty('pack');
  });

  it('takes what a bundle without a collection says', () => {
    const read = readStix({ type: 'bundle', id: 'bundle--1', objects: [STIX_BUNDLE.objects[2]] }, CONTEXT);
    expect('draft' in read && read.draft.header).toMatchObject({
      id: 'bundle--1',
      name: 'my terms',
      version: '2024.1.1',
      updated: '2024-01-01',
    });
  });

  it('reads what a TAXII server sends and a bare list', async () => {
    const { draft } = await readDraft('bundle.json', STIX_BUNDLE);
    const others = [
      await readDraft('bundle.json', { objects: STIX_BUNDLE.objects }),
      await readDraft('bundle.json', STIX_BUNDLE.objects),
    ];
    for (const other of others) expect(other.draft).toEqual(draft);
  });

  it('reads the names of OpenCTI, without remarks', async () => {
    const object = { ...STIX_BUNDLE.objects[2], name: 'Copper Fox (Group)', x_opencti_aliases: ['Fox Nine (Vendor)'] };
    const { draft } = await readDraft('x.json', { type: 'bundle', id: 'bundle--1', objects: [object] });
    expect(draft.topics[0]).toMatchObject({
      name: 'Copper Fox (Group)',
      aliases: [{ text: 'Copper Fox' }, { text: 'Tin Fox' }, { text: 'Fox Nine' }],
    });
  });

  it('keeps the copyright line whole among many statements', async () => {
    const marking = (statement: string) => ({
      type: 'marking-definition',
      id: 'marking-definition--1',
      definition_type: 'statement',
      definition: { statement },
    });
    const line = 'Copyright 2015-2025, The MITRE Corporation.';
    const objects = [...Array.from({ length: 9 }, (_, i) => marking(`${i} `.repeat(50))), marking(line)];
    const { draft } = await readDraft('x.json', {
      ...STIX_BUNDLE,
      objects: [...objects, ...STIX_BUNDLE.objects.slice(2)],
    });
    expect(draft.header.license).toBe('LicenseRef-MITRE-ATTACK');
    expect(draft.header.attribution).toMatch(/^Copyright 2015-2025, The MITRE Corporation\. 0 0 /);
    expect(draft.header.attribution?.length).toBeLessThanOrEqual(500);
  });

  it('names what is no bundle [B19]', () => {
    const nested = { type: 'bundle', id: 'bundle--2', objects: [] };
    expect(faultLines(readStix({ ...STIX_BUNDLE, objects: [STIX_BUNDLE.objects[2], nested] }, CONTEXT))).toEqual([
      'objects[1] is a bundle inside a bundle',
    ]);
    const objects = [{ id: 'x' }, { type: 'tool', id: 'tool--1', name: ['a'] }, null];
    expect(faultLines(readStix({ type: 'bundle', id: 'bundle--1', objects }, CONTEXT))).toEqual([
      expect.stringMatching(/^objects\[0\]\.type/),
      'objects[1].name is no text',
      'objects[2] is no STIX object',
    ]);
  });
});
