import { describe, expect, it } from 'vitest';
import { readPackFile } from '../../../../core/packs/read/read-pack-file';
import { writeSkos } from '../../../../core/packs/write/write-skos';
import { samplePack, sampleTopic } from '../../store/sample-pack';
import { faultLines, fileOf, JSON_LD, parseDraft, readDraft, TURTLE } from './samples';

const PETS = 'https://example.org/terms#pets';
const CAT = 'https://example.org/terms%23cat';
const KITTEN = 'https://example.org/terms%23kitten';

/** A thesaurus of `size` concepts below one top concept. */
function bigTurtle(size: number): string {
  const head = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix ex: <http://example.org/> .\n';
  const top = 'ex:s a skos:ConceptScheme . ex:top a skos:Concept ; skos:inScheme ex:s ; skos:prefLabel "Top"@en .\n';
  const rest = Array.from({ length: size }, (_, i) => `ex:c${i} skos:broader ex:top ; skos:prefLabel "Term ${i}"@en .`);
  return `${head}${top}${rest.join('\n')}`;
}

describe('readSkos', () => {
  it('reads a scheme of a Turtle file', async () => {
    const { draft, present, skipped } = await readDraft('pets.ttl', TURTLE, {
      concepts: { schemes: [PETS], roots: [] },
    });
    expect(draft.domain).toBe('general');
    expect(draft.header).toEqual({
      id: PETS,
      version: '2.1.0',
      name: { en: 'Pets', de: 'Haustiere' },
      language: 'en',
      license: 'CC-BY-4.0',
      attribution: undefined,
      updated: '2024-05-01',
    });
    expect(draft.topics[0]).toEqual({
      id: CAT,
      name: { en: 'Cat', de: 'Katze' },
      kind: 'other',
      summary: { en: 'A small pet.' },
      claims: [],
      facts: [],
      aliases: [
        { text: 'Cat', lang: 'en' },
        { text: 'Katze', lang: 'de' },
        { text: 'house cat', lang: 'en' },
        { text: 'caat', lang: 'en', hidden: true },
        { text: 'P1', match: 'never' },
      ],
      related: [KITTEN],
      sources: [],
      sameAs: ['https://example.org/terms#cat', 'http://www.wikidata.org/entity/Q146'],
    });
    expect(present).toBe(5);
    expect(skipped.map(({ reason }) => reason)).toEqual(['not-chosen', 'not-chosen', 'not-chosen']);
  });

  it('counts every concept of the whole [B19]', async () => {
    const { draft, present, skipped } = await readDraft('pets.ttl', TURTLE);
    expect(draft.topics.map(({ id }) => id)).toEqual([CAT, KITTEN, 'https://example.org/terms%23van']);
    expect(skipped.map(({ at, reason }) => `${at} ${reason}`)).toEqual([
      'https://example.org/terms#old deprecated',
      'https://example.org/terms#mute no-name',
    ]);
    expect(present).toBe(5);
  });

  it('follows a root through a cycle [B16]', async () => {
    const choice = { concepts: { schemes: [], roots: ['https://example.org/terms#kitten'] } };
    const { draft } = await readDraft('pets.ttl', TURTLE, choice);
    expect(draft.topics.map(({ id }) => id)).toEqual([CAT, KITTEN]);
    expect(draft.header).toMatchObject({ id: 'https://example.org/terms#kitten', name: { en: 'Kitten' } });
  });

  it('reads JSON-LD with a context of its own, and expanded', async () => {
    const expanded = [
      {
        '@id': 'https://example.org/terms#cat',
        '@type': ['http://www.w3.org/2004/02/skos/core#Concept'],
        'http://www.w3.org/2004/02/skos/core#prefLabel': [{ '@value': 'Cat', '@language': 'en' }],
      },
    ];
    const { draft } = await readDraft('pets.jsonld', JSON_LD);
    expect(draft.topics[0]).toMatchObject({
      id: CAT,
      name: { en: 'Cat', de: 'Katze' },
      related: [KITTEN],
      aliases: expect.arrayContaining([{ text: 'house cat', lang: 'en' }]),
    });
    expect((await readDraft('pets.json', expanded)).draft.topics).toMatchObject([{ id: CAT, name: { en: 'Cat' } }]);
  });

  it('takes an id of machinery for an id [B06]', async () => {
    const graph = ['__proto__', 'constructor', 'toString'].map((id) => ({
      '@id': id,
      '@type': ['http://www.w3.org/2004/02/skos/core#Concept'],
      'http://www.w3.org/2004/02/skos/core#prefLabel': [{ '@value': id }],
    }));
    const { draft } = await readDraft('x.json', graph);
    expect(draft.topics.map(({ id }) => id)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('fetches no context', async () => {
    const remote = { ...JSON_LD, '@context': 'https://example.org/context.jsonld' };
    expect(faultLines(await readPackFile(fileOf('x.jsonld', remote)))).toEqual([
      '@context stands at https://example.org/context.jsonld: only a context inside the file is read',
    ]);
  });

  it('reads labels that are nodes (SKOS-XL), and tags as they are written', async () => {
    const { draft } = await readDraft(
      'a.ttl',
      `BASE <http://example.org/>
       PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
       PREFIX xl: <http://www.w3.org/2008/05/skos-xl#>
       <cat> a skos:Concept ; xl:prefLabel <l1> , [ xl:literalForm "猫"@zh-Hans-CN ] ; xl:hiddenLabel [ xl:literalForm "caat"@en ] ;
         skos:altLabel '''house
       cat'''@en .
       <l1> a xl:Label ; xl:literalForm "Cat"@en .`,
    );
    expect(draft.topics).toMatchObject([
      {
        id: 'http://example.org/cat',
        name: { en: 'Cat', 'zh-Hans-CN': '猫' },
        aliases: [
          { text: 'Cat', lang: 'en' },
          { text: '猫', lang: 'zh-Hans-CN' },
          { text: 'house cat', lang: 'en' },
          { text: 'caat', lang: 'en', hidden: true },
        ],
      },
    ]);
  });

  it('makes packs', async () => {
    expect(parseDraft((await readDraft('pets.ttl', TURTLE)).draft)).toHaveProperty('pack');
    expect(parseDraft((await readDraft('pets.jsonld', JSON_LD)).draft)).toHaveProperty('pack');
  });

  it('reads what we write', async () => {
    const pack = samplePack([sampleTopic('opm', { summary: 'A theft.', dates: '2015-06' }), sampleTopic('sony')]);
    const { draft } = await readDraft('sample.jsonld', writeSkos(pack));
    expect(draft.topics).toMatchObject([
      { name: { en: 'OPM' }, kind: 'event', summary: { en: 'A theft.' }, dates: '2015-06' },
      { name: { en: 'SONY' }, kind: 'event' },
    ]);
    expect(parseDraft(draft)).toHaveProperty('pack');
  });

  it.each(['CC-BY-4.0', 'LicenseRef-Sample', 'CC0-1.0 OR BSD-2-Clause'])(
    'keeps licence %s and the line it wants shown',
    async (license) => {
      const attribution = 'Copyright 2015-2025, The Sample Corporation.';
      const pack = samplePack([sampleTopic('opm')], { license, attribution });
      expect((await readDraft('a.jsonld', writeSkos(pack))).draft.header).toMatchObject({ license, attribution });
      const without = samplePack([sampleTopic('opm')], { license });
      expect((await readDraft('a.jsonld', writeSkos(without))).draft.header).not.toHaveProperty('attribution');
    },
  );

  it('puts the language of the pack first, which is shown to readers of none', async () => {
    const pack = samplePack([sampleTopic('opm', { name: { ar: 'x', en: 'OPM', de: 'y' } })]);
    const { draft } = await readDraft('a.jsonld', writeSkos(pack));
    expect(Object.keys(draft.topics[0]?.name ?? {})[0]).toBe('en');
  });

  it('asks about a large thesaurus and reads the part that was chosen', async () => {
    const file = fileOf('big.ttl', bigTurtle(2_500));
    const asked = await readPackFile(file);
    expect(asked).toMatchObject({
      kind: 'needs-choice',
      concepts: 2_501,
      schemes: [
        {
          uri: 'http://example.org/s',
          concepts: 2_501,
          tops: [{ uri: 'http://example.org/top', name: { en: 'Top' }, concepts: 2_501 }],
        },
      ],
    });
    const concepts = { schemes: [], roots: ['http://example.org/c7'] };
    expect((await readDraft('big.ttl', bigTurtle(2_500), { concepts })).draft.topics).toHaveLength(1);
  });

  it.each([
    ['broken Turtle', 'a.ttl', '@prefix ex: <http://example.org/> .\nex:a ex:b', /^(line \d+ )?is no Turtle/],
    ['no concept', 'a.ttl', '<http://example.org/a> <http://example.org/b> "c" .', /holds no SKOS concept/],
    ['broken JSON-LD', 'a.jsonld', '{"@context": {"a": 7}, "a": 1}', /is no JSON-LD/],
  ])('refuses %s', async (_, name, text, line) => {
    expect(faultLines(await readPackFile(fileOf(name, text)))).toEqual([expect.stringMatching(line)]);
  });
});
