import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { NotedMention } from '../../../core/annotate/noted-page';
import { writeAnnotations } from '../../../core/annotate/write-annotations';
import { ANNO_CONTEXT } from './anno-context';
import { sampleMention } from './sample-mention';

const PAGE = { url: 'https://example.org/a', title: 'A page', readAt: new Date('2026-11-25T12:00:00Z') };
const MADE = { created: '2026-11-25T12:00:00.000Z', generator: { type: 'Software', name: 'Sidelight 1.2.3' } };

function write(mentions: readonly NotedMention[]): string {
  let last = 0;
  const newUuid = () => `00000000-0000-4000-8000-${String(++last).padStart(12, '0')}`;
  return writeAnnotations(PAGE, mentions, { generator: 'Sidelight 1.2.3', languages: ['de'], newUuid });
}

/** Expands strictly: what no term of the context names is an error. */
async function expand(file: string) {
  const documentLoader = async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`${url} was asked for`);
    return { contextUrl: undefined, documentUrl: url, document: ANNO_CONTEXT };
  };
  const options: object = { documentLoader, safe: true };
  return jsonld.expand(JSON.parse(file), options);
}

describe('writeAnnotations', () => {
  it('says what was found where', () => {
    const mention = sampleMention({ name: { en: 'OPM breach', de: 'OPM-Einbruch' }, summary: 'Stolen.' });
    const page = JSON.parse(write([mention]));
    expect(page).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
      type: 'AnnotationPage',
      partOf: { type: 'AnnotationCollection', label: 'A page', total: 1, ...MADE },
    });
    expect(page.items).toEqual([
      {
        id: 'urn:uuid:00000000-0000-4000-8000-000000000003',
        type: 'Annotation',
        motivation: 'identifying',
        ...MADE,
        rights: 'https://spdx.org/licenses/CC0-1.0',
        body: [
          { type: 'SpecificResource', purpose: 'identifying', source: 'urn:x-sidelight:org.example.sample:opm' },
          { type: 'TextualBody', purpose: 'tagging', value: 'OPM-Einbruch', format: 'text/plain', language: 'de' },
          { type: 'TextualBody', purpose: 'describing', value: 'Stolen.', format: 'text/plain', language: 'en' },
        ],
        target: {
          type: 'SpecificResource',
          source: 'https://example.org/a',
          selector: [
            { type: 'TextQuoteSelector', exact: 'OPM breach', prefix: 'After the ', suffix: ' nobody slept.' },
            { type: 'TextPositionSelector', start: 10, end: 20 },
          ],
        },
      },
    ]);
  });

  it('names whom the pack of a summary wants named', async () => {
    const mention = sampleMention({ summary: 'Stolen.' });
    const pack = { ...mention.card.pack, attribution: 'Copyright 2025, Sample Corporation.' };
    const file = write([{ ...mention, card: { ...mention.card, pack } }]);
    expect(JSON.parse(file).items[0].body).toMatchObject([
      { purpose: 'identifying' },
      { purpose: 'tagging' },
      { purpose: 'describing', creator: { name: pack.attribution } },
    ]);
    expect(JSON.stringify(await expand(file))).toContain(pack.attribution);
  });

  it('leaves out a place that is not known', () => {
    const { position: _position, ...mention } = sampleMention();
    expect(JSON.parse(write([mention])).items[0].target.selector).toHaveLength(1);
  });

  it('is valid JSON-LD, whatever the page says', async () => {
    const hostile = '<script>"\\\n\t\u202e</script>';
    const [page] = await expand(
      write([sampleMention({ summary: 'x' }, { exact: hostile, prefix: hostile }), sampleMention()]),
    );
    expect(page).toMatchObject({ '@type': ['http://www.w3.org/ns/activitystreams#OrderedCollectionPage'] });
    const text = JSON.stringify(page);
    expect(text.split('http://www.w3.org/ns/oa#TextPositionSelector')).toHaveLength(3);
    expect(text).toContain(JSON.stringify(hostile));
    await expect(expand(write([]).replace('"label"', '"unknown"'))).rejects.toThrow();
  });
});
