import type { DraftPack, ReadPack } from '../../../../core/packs/draft-pack';
import type { PackFile } from '../../../../core/packs/read/open-text';
import { type PackFileRead, type ReadChoice, readPackFile } from '../../../../core/packs/read/read-pack-file';
import { PACK_FORMAT } from '../../../../core/topics/pack';
import { type ParsedPack, parsePack } from '../../../../core/topics/parse-pack';

export const TODAY = '2026-01-02';
export const CONTEXT = { fileName: 'my_terms.json', today: TODAY };

/** A file of `content`, in UTF-8. */
export function fileOf(name: string, content: string | object): PackFile {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Reads a file as a draft. Throws when something else comes of it. */
export async function readDraft(name: string, content: string | object, choice: ReadChoice = {}): Promise<ReadPack> {
  const read = await readPackFile(fileOf(name, content), { today: TODAY, ...choice });
  if ('kind' in read && read.kind === 'draft') return read;
  throw new Error(JSON.stringify(read));
}

/** The faults that came of a file as lines; empty when it had none. */
export function faultLines(read: PackFileRead | ParsedPack | object): string[] {
  const faults = 'faults' in read ? (read.faults as readonly { path: string; message: string }[]) : [];
  return faults.map(({ path, message }) => `${path} ${message}`.trim());
}

/** A draft with every name graded alike, read as an untrusted pack. */
export function parseDraft({ header, topics, evidence }: DraftPack): ParsedPack {
  const graded = topics.map((topic) => ({
    ...topic,
    aliases: topic.aliases.map((alias) => ({ strength: 'supported', match: 'exact', ...alias })),
  }));
  return parsePack({ format: PACK_FORMAT, ...header, ...(evidence ? { evidence } : {}), topics: graded });
}

/** A MISP galaxy cluster with the dirt that real ones have. */
export const MISP_CLUSTER = {
  name: 'Sample Actor',
  type: 'threat-actor',
  uuid: '11111111-1111-4111-8111-111111111111',
  version: 7,
  source: 'Sample Project',
  authors: ['Ann Author', 'Ben Author'],
  category: 'actor',
  description: 'Groups that do not exist.',
  values: [
    {
      value: 'Copper Fox - G9001',
      uuid: '22222222-2222-4222-8222-222222222222',
      description:
        '[Copper Fox](https://example.org/groups/G9001) is a group.(Citation: Report 2020) It uses `tools` & **more**.',
      meta: {
        synonyms: [' Copper  Fox ', 'COPPER\u200bFOX', 'Tin Fox (Windows)', '12345', '- Red Den', 'Copper Fox'],
        refs: ['https://www.example.org/reports/copper%20fox', 'javascript:alert(1)', 'not an address'],
        external_id: 'G9001',
        'first-seen': '2019-03-01T00:00:00Z',
        date: 'around 2019',
      },
      related: [
        { 'dest-uuid': '33333333-3333-4333-8333-333333333333', type: 'similar' },
        { 'dest-uuid': '99999999-9999-4999-8999-999999999999', type: 'uses' },
        { 'dest-uuid': '22222222-2222-4222-8222-222222222222', type: 'similar' },
      ],
    },
    { value: 'Tin Fox', uuid: '33333333-3333-4333-8333-333333333333', meta: { date: '2020' } },
    { value: 'Old Fox', uuid: '44444444-4444-4444-8444-444444444444', revoked: true },
    { value: 'Tin Fox again', uuid: '33333333-3333-4333-8333-333333333333' },
    { value: ' \u200b ', uuid: '55555555-5555-4555-8555-555555555555' },
    { value: '4711', uuid: '66666666-6666-4666-8666-666666666666' },
    { value: 'No Id Fox' },
  ],
};

const stixId = (type: string, digit: number): string =>
  `${type}--${String(digit).repeat(8)}-1111-4111-8111-111111111111`;
export const GROUP_ID = stixId('intrusion-set', 1);
export const TOOL_ID = stixId('malware', 2);

/** A STIX bundle in the manner of ATT&CK. */
export const STIX_BUNDLE = {
  type: 'bundle',
  id: stixId('bundle', 9),
  objects: [
    {
      type: 'x-mitre-collection',
      id: stixId('x-mitre-collection', 8),
      name: 'Sample ATT&CK',
      x_mitre_version: '18.1',
      modified: '2025-11-13T14:00:00.188Z',
    },
    {
      type: 'marking-definition',
      id: stixId('marking-definition', 7),
      definition_type: 'statement',
      definition: { statement: 'Copyright 2025, Sample Corporation.' },
    },
    {
      type: 'intrusion-set',
      id: GROUP_ID,
      name: 'Copper Fox',
      aliases: ['Copper Fox', 'Tin Fox'],
      modified: '2024-01-01T00:00:00Z',
      first_seen: '2015-12-01T05:00:00.000Z',
      last_seen: '2016-01-01T05:00:00.000Z',
      description: '[Copper Fox](https://example.org/G9001) is a group.(Citation: Report 2020)',
      external_references: [
        { source_name: 'mitre-attack', url: 'https://example.org/G9001', external_id: 'G9001' },
        { source_name: 'Tin Fox', description: '(Citation: Report 2020)' },
        { source_name: 'Report 2020', description: 'Ann Author. (2020). Foxes.', url: 'https://example.org/foxes' },
        { source_name: 'Bad', url: 'javascript:alert(1)' },
      ],
    },
    { type: 'intrusion-set', id: GROUP_ID, name: 'Copper Fox before', modified: '2023-01-01T00:00:00Z' },
    { type: 'malware', id: TOOL_ID, name: 'FoxBite', x_mitre_aliases: ['FoxBite', 'BITE'], is_family: true },
    { type: 'malware', id: stixId('malware', 3), name: 'OldBite', revoked: true },
    { type: 'tool', id: stixId('tool', 4), name: 'Older', x_mitre_deprecated: true },
    { type: 'campaign', id: stixId('campaign', 5), name: 'Operation Den' },
    {
      type: 'relationship',
      id: stixId('relationship', 6),
      relationship_type: 'uses',
      source_ref: GROUP_ID,
      target_ref: TOOL_ID,
    },
    { type: 'x-custom', id: stixId('x-custom', 1), name: { odd: true }, aliases: 'odd', revoked: 'odd' },
  ],
};

/** A small thesaurus in Turtle: a cycle, a second scheme, a deprecated concept, one without a name. */
export const TURTLE = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix ex: <https://example.org/terms#> .
ex:pets a skos:ConceptScheme ; dct:title "Pets"@en, "Haustiere"@de ; owl:versionInfo "2.1" ;
  dct:license <https://creativecommons.org/licenses/by/4.0/> ; dct:modified "2024-05-01" .
ex:cars a skos:ConceptScheme ; dct:title "Cars"@en .
ex:cat a skos:Concept ; skos:inScheme ex:pets ; skos:topConceptOf ex:pets ;
  skos:prefLabel "Cat"@en, "Katze"@de ; skos:altLabel "house cat"@en ; skos:hiddenLabel "caat"@en ;
  skos:definition "A small pet."@en ; skos:notation "P1" ; skos:narrower ex:kitten ;
  skos:exactMatch <http://www.wikidata.org/entity/Q146> .
ex:kitten a skos:Concept ; skos:inScheme ex:pets ; skos:prefLabel "Kitten"@en ; skos:narrower ex:cat .
ex:van a skos:Concept ; skos:inScheme ex:cars ; skos:prefLabel "Van"@en ; skos:related ex:cat .
ex:old a skos:Concept ; skos:inScheme ex:cars ; skos:prefLabel "Cart"@en ; owl:deprecated true .
ex:mute a skos:Concept ; skos:inScheme ex:cars .
`;

/** The same cat in JSON-LD with a context of its own. */
export const JSON_LD = {
  '@context': {
    skos: 'http://www.w3.org/2004/02/skos/core#',
    prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
    altLabel: { '@id': 'skos:altLabel', '@language': 'en' },
    narrower: { '@id': 'skos:narrower', '@type': '@id' },
  },
  '@graph': [
    {
      '@id': 'https://example.org/terms#cat',
      '@type': 'skos:Concept',
      prefLabel: { en: 'Cat', de: 'Katze' },
      altLabel: ['house cat'],
      narrower: 'https://example.org/terms#kitten',
    },
    { '@id': 'https://example.org/terms#kitten', '@type': 'skos:Concept', prefLabel: { en: 'Kitten' } },
  ],
};

export const CSV = `id,name,aliases,summary,url,tags,lang,date,case,license,kind
1,OPM breach,"OPM hack|OPM theft","The theft of ""files"".",https://example.org/opm,breach;files,en,2015-06,exact,CC0-1.0,event
,Stuxnet,,"A worm,
of two lines",,,en,2010/2011,,CC0-1.0,software
`;
