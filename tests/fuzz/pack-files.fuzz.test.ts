import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAnnotations } from '../../core/annotate/write-annotations';
import type { PackFile } from '../../core/packs/read/open-text';
import { type ReadChoice, readPackFile } from '../../core/packs/read/read-pack-file';
import { readPackUpdate } from '../../core/packs/read/read-pack-update';
import { writeExport } from '../../core/packs/write/write-export';
import { sampleMention } from '../core/annotate/sample-mention';
import { CSV, fileOf, JSON_LD, MISP_CLUSTER, parseDraft, STIX_BUNDLE, TODAY, TURTLE } from '../core/packs/read/samples';
import { samplePack, samplePackData, sampleTopic } from '../core/store/sample-pack';
import { checkFaults } from './check-faults';
import { countCases } from './count-cases';
import { editBytes } from './edit-bytes';
import { editStructure } from './edit-structure';
import { timeCases } from './time-cases';

const TOPICS = [
  sampleTopic('opm', {
    related: ['sony'],
    sources: [{ title: 'a', publisher: 'b', url: 'https://example.org/' }],
    facts: [{ date: '2015', text: 'x', source: 0 }],
    evidence: { what: ['breach'] },
    vetoes: [{ text: 'x', scope: 'page' }],
  }),
  sampleTopic('sony'),
];
const PACK = samplePackData(TOPICS);

const COLUMNS = {
  delimiter: ',',
  header: true,
  columns: { name: 1, aliases: 2, summary: 3, url: 4, tags: 5, date: 7, case: 8 },
};
const ANKI = writeExport(samplePack(TOPICS), 'anki');
const RDF_XML = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>`;
const N_TRIPLES = `<https://example.org/c> <http://www.w3.org/2004/02/skos/core#prefLabel> "Cat"@en .\n`;
const PAGE = { url: 'https://example.org/a', title: 'A page', readAt: new Date('2026-01-02T00:00:00Z') };
const MAKING = { generator: 'Sidelight', languages: ['en'], newUuid: () => crypto.randomUUID() };
const ANNOTATIONS = JSON.parse(writeAnnotations(PAGE, [sampleMention()], MAKING));

/** Each with how many of a thousand cases it gets. */
const FILES: readonly (readonly [name: string, share: number, file: PackFile, choice: ReadChoice])[] = [
  ['our own format', 50, fileOf('x.json', PACK), {}],
  ['a galaxy', 40, fileOf('x.json', MISP_CLUSTER), {}],
  ['a bundle', 40, fileOf('x.json', STIX_BUNDLE), {}],
  ['JSON-LD', 35, fileOf('x.jsonld', JSON_LD), {}],
  ['Turtle', 40, fileOf('x.ttl', TURTLE), {}],
  ['N-Triples', 15, fileOf('x.nt', N_TRIPLES.repeat(3)), {}],
  ['RDF as XML', 5, fileOf('x.rdf', RDF_XML), {}],
  ['a table', 40, fileOf('x.csv', CSV), { columns: COLUMNS }],
  ['a table that is asked about', 20, fileOf('x.csv', CSV), {}],
  ['notes of Anki', 20, fileOf('x.txt', ANKI), { columns: { delimiter: '\t', header: false, columns: { name: 1 } } }],
];

const STRUCTURES: readonly (readonly [name: string, share: number, data: object])[] = [
  ['our own format', 60, PACK],
  ['a galaxy', 40, MISP_CLUSTER],
  ['a bundle', 40, STIX_BUNDLE],
  ['JSON-LD', 35, JSON_LD],
  ['annotations of a page, which are no pack', 5, ANNOTATIONS],
];

describe('mutated files', () => {
  for (const [name, share, file, choice] of FILES) {
    const { numRuns, timeout } = countCases(share);
    it(`end as a pack, a draft, a question or faults: bytes of ${name} [B01]`, { timeout }, async (context) => {
      const times = timeCases();
      const check = (bytes: Uint8Array) => times.run(() => checkOutcome({ name: file.name, bytes }, choice));
      await fc.assert(fc.asyncProperty(editBytes(file.bytes), check), { numRuns });
      times.note(context, `bytes of ${name}`);
    });
  }

  for (const [name, share, data] of STRUCTURES) {
    const { numRuns, timeout } = countCases(share);
    it(`end as a pack, a draft or faults: values of ${name} [B01]`, { timeout }, async (context) => {
      const times = timeCases();
      const check = (changed: unknown) =>
        times.run(() => checkOutcome(fileOf('x.json', JSON.stringify(changed) ?? ''), {}));
      await fc.assert(fc.asyncProperty(editStructure(data), check), { numRuns });
      times.note(context, `values of ${name}`);
    });
  }
});

/** What must hold for every file: an outcome, a draft that makes a pack, and objects that nobody touched. */
async function checkOutcome(file: PackFile, choice: ReadChoice): Promise<void> {
  const read = await readPackFile(file, { ...choice, today: TODAY });
  const update = readPackUpdate(file, TODAY);
  if ('faults' in update) checkFaults(update.faults);
  if ('faults' in read) checkFaults(read.faults);
  else if (read.kind === 'draft') {
    expect(read.draft.topics.length + read.skipped.length).toBe(read.present);
    expect(parseDraft(read.draft)).not.toHaveProperty('faults');
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { x?: unknown }).x).toBeUndefined();
}
