import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackFile } from '../../../../core/packs/read/open-text';
import { type ReadChoice, readPackFile } from '../../../../core/packs/read/read-pack-file';
import { readPackUpdate } from '../../../../core/packs/read/read-pack-update';
import { samplePackData, sampleTopic } from '../../store/sample-pack';
import { CSV, fileOf, JSON_LD, MISP_CLUSTER, parseDraft, STIX_BUNDLE, TODAY, TURTLE } from './samples';

/** How many mutated files each property reads; more by hand: `MUTATIONS=100000 npx vitest run --project unit mutations`. */
const RUNS = Number(process.env.MUTATIONS ?? 150);
const TIMEOUT_MS = Math.max(20_000, RUNS * 50);

const PACK = samplePackData([
  sampleTopic('opm', {
    related: ['sony'],
    sources: [{ title: 'a', publisher: 'b', url: 'https://example.org/' }],
    facts: [{ date: '2015', text: 'x', source: 0 }],
    evidence: { what: ['breach'] },
    vetoes: [{ text: 'x', scope: 'page' }],
  }),
  sampleTopic('sony'),
]);

const COLUMNS = {
  delimiter: ',',
  header: true,
  columns: { name: 1, aliases: 2, summary: 3, url: 4, tags: 5, date: 7, case: 8 },
};

const FILES: readonly (readonly [name: string, file: PackFile, choice: ReadChoice])[] = [
  ['our own format', fileOf('x.json', PACK), {}],
  ['a galaxy', fileOf('x.json', MISP_CLUSTER), {}],
  ['a bundle', fileOf('x.json', STIX_BUNDLE), {}],
  ['JSON-LD', fileOf('x.jsonld', JSON_LD), {}],
  ['Turtle', fileOf('x.ttl', TURTLE), {}],
  ['a table', fileOf('x.csv', CSV), { columns: COLUMNS }],
  ['a table that is asked about', fileOf('x.csv', CSV), {}],
];

const STRUCTURES: readonly (readonly [name: string, data: object])[] = [
  ['our own format', PACK],
  ['a galaxy', MISP_CLUSTER],
  ['a bundle', STIX_BUNDLE],
  ['JSON-LD', JSON_LD],
];

/** An edit of bytes: where (as a share of the length), how many go, what comes. */
const byteEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.nat(12),
  add: fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc
      .constantFrom(
        '"',
        '\\',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '\n',
        '\r',
        '\t',
        '\0',
        '\ufeff',
        '\u202e',
        '__proto__',
        '<',
        '.',
        ';',
        "'",
        '=',
        '1e999',
        'null',
      )
      .map((text) => new TextEncoder().encode(text)),
  ),
});

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    '',
    ' ',
    '\u202e',
    '\ud800',
    'x'.repeat(9_000),
    '__proto__',
    'constructor',
    'toString',
    [],
    {},
    [[]],
    ['x', 1, null],
  ),
  fc.constantFrom<unknown>(
    '@id',
    '@graph',
    '@type',
    '_:b0',
    'javascript:alert(1)',
    { type: 'div', props: {} },
    { '@id': 'x' },
    { '@value': 1 },
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** An edit of a structure: which of its values, and what takes its place; or the key it gets. */
const structureEdit = fc.record({
  at: fc.nat(10_000),
  value: strange,
  how: fc.constantFrom('replace', 'remove', 'double', 'rename'),
});

type StructureEdit = typeof structureEdit extends fc.Arbitrary<infer Edit> ? Edit : never;

describe('mutated files', () => {
  it.each(FILES)(
    'end as a pack, a draft, a question or faults: bytes of %s',
    { timeout: TIMEOUT_MS },
    async (_, file, choice) => {
      await fc.assert(
        fc.asyncProperty(fc.array(byteEdit, { minLength: 1, maxLength: 4 }), async (edits) => {
          const bytes = edits.reduce<Uint8Array>((before, { at, drop, add }) => {
            const from = Math.floor(at * before.length);
            return new Uint8Array([...before.subarray(0, from), ...add, ...before.subarray(from + drop)]);
          }, file.bytes);
          await checkOutcome({ name: file.name, bytes }, choice);
        }),
        { numRuns: RUNS },
      );
    },
  );

  it.each(STRUCTURES)('end as a pack, a draft or faults: values of %s', { timeout: TIMEOUT_MS }, async (_, data) => {
    await fc.assert(
      fc.asyncProperty(fc.array(structureEdit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const mutated = edits.reduce<unknown>(editStructure, structuredClone(data));
        await checkOutcome(fileOf('x.json', JSON.stringify(mutated) ?? ''), {});
      }),
      { numRuns: RUNS },
    );
  });
});

/** What must hold for every file: an outcome, a draft that makes a pack, and objects that nobody touched. */
async function checkOutcome(file: PackFile, choice: ReadChoice): Promise<void> {
  const read = await readPackFile(file, { ...choice, today: TODAY });
  readPackUpdate(file, TODAY);
  if ('faults' in read) {
    expect(read.faults.length).toBeGreaterThan(0);
    expect(read.faults.map(({ message }) => message).join()).not.toMatch(/cannot be read:/);
  } else if (read.kind === 'draft') {
    expect(read.draft.topics.length + read.skipped.length).toBe(read.present);
    expect(parseDraft(read.draft)).not.toHaveProperty('faults');
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { x?: unknown }).x).toBeUndefined();
}

function editStructure(data: unknown, { at, value: drawn, how }: StructureEdit): unknown {
  // What was drawn is drawn again, and later edits would change it.
  const value = structuredClone(drawn);
  const places = listPlaces(data);
  const place = places[at % Math.max(1, places.length)];
  if (place === undefined) return value;
  const { parent, key } = place;
  if (Array.isArray(parent)) {
    if (how === 'remove') parent.splice(Number(key), 1);
    else if (how === 'double') parent.splice(Number(key), 0, structuredClone(parent[Number(key)]));
    else parent[Number(key)] = value;
  } else if (how === 'remove') delete parent[key];
  else if (how === 'rename') {
    Object.defineProperty(parent, nameOf(value).slice(0, 40), {
      value: parent[key],
      enumerable: true,
      configurable: true,
      writable: true,
    });
    delete parent[key];
  } else parent[key] = value;
  return data;
}

/** What was drawn may have no text of its own: `{ toString: 1 }`. */
function nameOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

interface Place {
  readonly parent: Record<string, unknown> | unknown[];
  readonly key: string;
}

function listPlaces(data: unknown): Place[] {
  if (typeof data !== 'object' || data === null) return [];
  const parent = data as Record<string, unknown> | unknown[];
  return Object.entries(parent).flatMap(([key, value]) => [{ parent, key }, ...listPlaces(value)]);
}
