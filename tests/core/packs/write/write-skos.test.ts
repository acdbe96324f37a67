import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { writeSkos } from '../../../../core/packs/write/write-skos';
import { type ParsedPack, parsePack } from '../../../../core/topics/parse-pack';
import { samplePack, sampleTopic } from '../../store/sample-pack';
import { arbitraryPackData } from './arbitrary-pack';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const DCTERMS = 'http://purl.org/dc/terms/';

type Node = Record<string, { '@value'?: string; '@language'?: string; '@id'?: string; '@type'?: string }[]> & {
  '@id': string;
  '@type': string[];
};

/** Expands strictly and without a network; anything a JSON-LD reader would drop is an error. */
async function expand(file: string): Promise<Node[]> {
  const documentLoader = (url: string): never => {
    throw new Error(`${url} was asked for`);
  };
  const options: object = { documentLoader, safe: true };
  return (await jsonld.expand(JSON.parse(file), options)) as unknown as Node[];
}

function packOf(parsed: ParsedPack) {
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.pack;
}

describe('writeSkos', () => {
  it('writes a scheme and its concepts', async () => {
    const topic = sampleTopic('opm', {
      name: { en: 'OPM breach', 'zh-CN': '人事管理局' },
      summary: 'Records were stolen.',
      aliases: [
        { text: 'OPM breach', lang: 'en' },
        { text: 'OPM hack', lang: 'en' },
        { text: 'OPM' },
        { text: 'OPN', lang: 'en', hidden: true },
        { text: 'OPM hack', lang: 'EN', hidden: true },
      ],
      related: ['sony', 'org.example.other#x'],
      claims: ['It mattered.'],
      facts: [{ date: '2015-06', text: { de: 'Gemeldet.' }, source: 0 }],
      sources: [{ title: 'A', publisher: 'P', url: 'https://example.org/a', date: '2015' }],
      sameAs: ['https://example.org/same', 'Q42', 'dc:x'],
      dates: '2014/2015',
      replacedBy: 'sony',
    });
    const fields = { attribution: 'By all', updateUrl: 'https://example.org/pack.json' };
    const [scheme, concept, ...more] = await expand(writeSkos(samplePack([topic, sampleTopic('sony')], fields)));
    expect(more).toHaveLength(1);
    expect(scheme).toMatchObject({
      '@id': 'urn:x-sidelight:org.example.sample',
      '@type': [`${SKOS}ConceptScheme`],
      [`${DCTERMS}title`]: [{ '@value': 'Sample', '@language': 'en' }],
      [`${DCTERMS}license`]: [{ '@id': 'https://spdx.org/licenses/CC0-1.0' }],
      'http://purl.org/dc/elements/1.1/rights': [{ '@value': 'By all' }],
      [`${DCTERMS}modified`]: [{ '@value': '2026-01-02', '@type': 'http://www.w3.org/2001/XMLSchema#date' }],
      [`${DCTERMS}source`]: [{ '@id': 'https://example.org/pack.json' }],
      'http://www.w3.org/2002/07/owl#versionInfo': [{ '@value': '1.0.0' }],
    });
    expect(concept).toMatchObject({
      '@id': 'urn:x-sidelight:org.example.sample:opm',
      '@type': [`${SKOS}Concept`],
      [`${SKOS}inScheme`]: [{ '@id': 'urn:x-sidelight:org.example.sample' }],
      [`${SKOS}notation`]: [{ '@value': 'opm' }],
      [`${SKOS}prefLabel`]: [
        { '@value': 'OPM breach', '@language': 'en' },
        { '@value': '人事管理局', '@language': expect.stringMatching(/^zh-CN$/i) },
      ],
      [`${SKOS}definition`]: [{ '@value': 'Records were stolen.', '@language': 'en' }],
      [`${SKOS}related`]: [
        { '@id': 'urn:x-sidelight:org.example.sample:sony' },
        { '@id': 'urn:x-sidelight:org.example.other:x' },
      ],
      [`${SKOS}exactMatch`]: [
        { '@id': 'https://example.org/same' },
        { '@id': 'http://www.wikidata.org/entity/Q42' },
        { '@id': 'dc:x' },
      ],
      [`${DCTERMS}source`]: [{ '@id': 'https://example.org/a' }],
      [`${DCTERMS}isReplacedBy`]: [{ '@id': 'urn:x-sidelight:org.example.sample:sony' }],
    });
    const labels = (kind: string) => concept?.[`${SKOS}${kind}`];
    expect(labels('altLabel')).toEqual(
      expect.arrayContaining([{ '@value': 'OPM hack', '@language': 'en' }, { '@value': 'OPM' }]),
    );
    expect(labels('altLabel')).toHaveLength(2);
    expect(labels('hiddenLabel')).toEqual([{ '@value': 'OPN', '@language': 'en' }]);
    expect(labels('note')).toEqual(
      expect.arrayContaining([
        { '@value': 'It mattered.', '@language': 'en' },
        { '@value': '2015-06: Gemeldet.', '@language': 'de' },
      ]),
    );
  });

  it('writes no licence address for an expression of several', async () => {
    const [scheme] = await expand(writeSkos(samplePack([], { license: 'CC0-1.0 OR MIT' })));
    expect(scheme).not.toHaveProperty([`${DCTERMS}license`]);
    expect(scheme?.['http://purl.org/dc/elements/1.1/rights']).toEqual([{ '@value': 'CC0-1.0 OR MIT' }]);
  });

  it('writes the built-in pack so that nothing of it is dropped', async () => {
    const pack = packOf(parsePack(JSON.parse(readFileSync('assets/packs/us-china-cyber-2015.json', 'utf8'))));
    const nodes = await expand(writeSkos(pack));
    expect(nodes.map((node) => node[`${SKOS}notation`]?.[0]?.['@value']).slice(1)).toEqual(
      pack.topics.map(({ id }) => id),
    );
  });

  it('is valid whatever the texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPackData, async (data) => {
        const pack = packOf(parsePack(data));
        expect(await expand(writeSkos(pack))).toHaveLength(pack.topics.length + 1);
      }),
      { numRuns: 30 },
    );
  });
});
