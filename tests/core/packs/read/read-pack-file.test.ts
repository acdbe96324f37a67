import { describe, expect, it } from 'vitest';
import { readPackFile } from '../../../../core/packs/read/read-pack-file';
import { readPackUpdate } from '../../../../core/packs/read/read-pack-update';
import { writePack } from '../../../../core/packs/write/write-pack';
import { samplePack, samplePackData, sampleTopic } from '../../store/sample-pack';
import { CSV, faultLines, fileOf, MISP_CLUSTER, STIX_BUNDLE, TODAY, TURTLE } from './samples';

describe('readPackFile', () => {
  it('gives back what was written', async () => {
    const pack = samplePack([sampleTopic('opm', { related: ['sony'] }), sampleTopic('sony')]);
    expect(await readPackFile(fileOf('pack.json', writePack(pack)))).toEqual({
      kind: 'pack',
      format: 'sidelight',
      pack,
      present: 2,
      skipped: [],
    });
  });

  it.each([
    ['misp-galaxy', MISP_CLUSTER],
    ['stix', STIX_BUNDLE],
    ['skos', TURTLE],
  ])('makes a draft of %s', async (format, content) => {
    expect(await readPackFile(fileOf('x.txt', content))).toMatchObject({ kind: 'draft', format });
  });

  it('asks what columns hold', async () => {
    expect(await readPackFile(fileOf('x.csv', CSV))).toMatchObject({
      kind: 'needs-columns',
      guess: { mapping: { columns: { name: 1 } } },
    });
  });

  it('takes what a reader says about a table', async () => {
    const columns = { delimiter: ',', header: false, columns: { name: 0 } };
    const header = { id: 'org.example.terms', name: 'Terms', language: 'de', license: 'CC0-1.0' };
    expect(await readPackFile(fileOf('x.csv', 'Fuchs'), { columns, header, today: TODAY })).toMatchObject({
      draft: { header: { ...header, version: '1.0.0', updated: TODAY } },
    });
  });

  it('refuses another format than the one asked for', async () => {
    expect(faultLines(await readPackFile(fileOf('x.json', MISP_CLUSTER), { format: 'stix' }))).toEqual([
      'is misp-galaxy, not stix',
    ]);
  });

  it.each([
    ['a galaxy', { ...MISP_CLUSTER, values: [{ value: 'Old Fox', revoked: true }] }, ': 1 revoked'],
    ['a bundle', { type: 'bundle', id: 'bundle--1', objects: [] }, ''],
    ['a bundle of others', { ...STIX_BUNDLE, objects: STIX_BUNDLE.objects.slice(0, 2) }, ': 2 other-type'],
    [
      'a thesaurus',
      { '@id': 'http://example.org/a', '@type': 'http://www.w3.org/2004/02/skos/core#Concept' },
      ': 1 no-name',
    ],
  ])('refuses %s without any topic', async (_, content, why) => {
    expect(faultLines(await readPackFile(fileOf('x.json', content)))).toEqual([
      `holds nothing that can be a topic${why}`,
    ]);
  });

  it('tells the faults of our own format', async () => {
    const file = fileOf('x.json', samplePackData([], { version: 'one' }));
    expect(faultLines(await readPackFile(file))).toEqual(['version is no version like 1.0.0']);
  });
});

describe('readPackUpdate', () => {
  it('reads what the other door reads', async () => {
    for (const content of [MISP_CLUSTER, STIX_BUNDLE, samplePackData([sampleTopic('opm')])]) {
      const file = fileOf('x.json', content);
      expect(readPackUpdate(file, TODAY)).toEqual(await readPackFile(file, { today: TODAY }));
    }
  });

  it('refuses what needs a parser or an answer', () => {
    expect(faultLines(readPackUpdate(fileOf('x.csv', CSV), TODAY))).toEqual([
      'can only be read from a file that you choose',
    ]);
    expect(readPackUpdate(fileOf('x.ttl', TURTLE), TODAY)).toHaveProperty('faults');
  });
});
