import fc from 'fast-check';

const SIGNS = [
  ...[
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
    '<',
    '.',
    ';',
    "'",
    '=',
    '@',
  ],
  ...['__proto__', '1e999', 'null', '\\u0000', '\\ud800', '"""', '<!--', '^^', '|', 'sep=', '#separator:'],
].map((text) => new TextEncoder().encode(text));

const edit = fc.record({
  /** Where, as a share of the length. */
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.nat(12),
  add: fc.oneof(fc.uint8Array({ maxLength: 6 }), fc.constantFrom(...SIGNS)),
});

/** Copies of `bytes` with some of them gone and others between them. */
export function editBytes(bytes: Uint8Array): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  return fc.array(edit, { minLength: 1, maxLength: 4 }).map((edits) =>
    edits.reduce<Uint8Array<ArrayBuffer>>((before, { at, drop, add }) => {
      const from = Math.floor(at * before.length);
      const rest = before.subarray(from + drop);
      const after = new Uint8Array(from + add.length + rest.length);
      after.set(before.subarray(0, from));
      after.set(add, from);
      after.set(rest, from + add.length);
      return after;
    }, new Uint8Array(bytes)),
  );
}
