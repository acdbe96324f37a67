import fc from 'fast-check';

const strange = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, 0, -1, 1e308, '', ' ', '\u202e', '\ud800', 'x'.repeat(9_000), [], {}, [[]], ['x', 1, null]],
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'javascript:alert(1)', 'https://a:b@example.org/'],
  ),
  fc.constantFrom<unknown>(
    ...['@id', '@graph', '@type', '@context', '_:b0', { '@id': 'x' }, { '@value': 1 }, { '@list': [] }],
    ...[
      { type: 'div', props: { children: 'x' } },
      { type: 'img', props: { src: 'x' }, constructor: null },
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Which of the values, what takes its place, or the key that it gets. */
const edit = fc.record({
  at: fc.nat(10_000),
  value: strange,
  how: fc.constantFrom('replace', 'remove', 'double', 'rename'),
});
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

interface Place {
  readonly parent: Record<string, unknown> | unknown[];
  readonly key: string;
}

/** Copies of `data` with some values replaced, gone, doubled or under another key. */
export function editStructure(data: unknown): fc.Arbitrary<unknown> {
  return fc
    .array(edit, { minLength: 1, maxLength: 4 })
    .map((edits) => edits.reduce<unknown>(applyEdit, structuredClone(data)));
}

function applyEdit(data: unknown, { at, value: drawn, how }: Edit): unknown {
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

function listPlaces(data: unknown): Place[] {
  if (typeof data !== 'object' || data === null) return [];
  const parent = data as Record<string, unknown> | unknown[];
  return Object.entries(parent).flatMap(([key, value]) => [{ parent, key }, ...listPlaces(value)]);
}
