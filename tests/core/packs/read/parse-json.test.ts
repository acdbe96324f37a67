import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../../core/packs/read/parse-json';
import { DATA_LIMITS } from '../../../../core/topics/limits';
import { faultLines } from './samples';

describe('parseJson', () => {
  it('reads JSON', () => {
    expect(parseJson(' {"a": [1, null, "\\u00e9"], "toString": {}} ')).toEqual({
      data: { a: [1, null, 'é'], toString: {} },
    });
  });

  it.each([
    ['{"a": 1,}', 'line 1, column 9 needs a name in quotes here'],
    ['{\n  "a" 1}', 'line 2, column 7 needs a colon here'],
    ['[1, 2', /^line 1, column \d needs a \] here/],
    ['{"a": 1} x', /should end here|does not know/],
    ['// x\n{}', 'line 1, column 1 has a comment, which JSON does not know'],
    ['', /needs a value here/],
    ['{"a": "x\ny"}', /line 1.*(closing quote|control character)/],
    ['[1 2]', /needs a comma here/],
    ["{'a': 1}", /does not know|in quotes/],
    ['[01]', /./],
    ['NaN', /./],
  ])('refuses %s', (text, line) => {
    expect(faultLines(parseJson(text))).toEqual([typeof line === 'string' ? line : expect.stringMatching(line)]);
  });

  it('names keys that stand twice or are forbidden [B06]', () => {
    expect(
      faultLines(parseJson('{"a": 1, "b": [{"c": 1,\n"c": 2}], "a": {"__proto__": {"x": 1}, "constructor": 1}}')),
    ).toEqual([
      'b[0] has the key "c" twice (line 2)',
      'has the key "a" twice (line 2)',
      'a has the forbidden key "__proto__" (line 2)',
      'a has the forbidden key "constructor" (line 2)',
    ]);
  });

  it.each([
    ['[', 1],
    ['{"a":', 1],
  ])('refuses 200,000 times %s before the stack is full [B03]', (open) => {
    expect(faultLines(parseJson(open.repeat(200_000)))).toEqual([
      expect.stringMatching(/^line 1, column \d+ is nested deeper than 32 levels$/),
    ]);
  });

  it('reads what is just deep enough', () => {
    const { depth } = DATA_LIMITS;
    expect(parseJson('['.repeat(depth) + ']'.repeat(depth))).toHaveProperty('data');
    expect(parseJson('['.repeat(depth + 1) + ']'.repeat(depth + 1))).toHaveProperty('faults');
  });

  it('refuses a list that is too long and a text that is too long [B04]', () => {
    expect(faultLines(parseJson(`[${'1,'.repeat(DATA_LIMITS.entries)}1]`))).toEqual([
      `line 1 has more than ${DATA_LIMITS.entries} entries in one list or object`,
    ]);
    expect(faultLines(parseJson(`{"a": "${'x'.repeat(DATA_LIMITS.text + 1)}"}`))).toEqual([
      `a is longer than ${DATA_LIMITS.text} characters (line 1)`,
    ]);
  });

  it('tells of a hundred faults and counts the rest', () => {
    const lines = faultLines(parseJson(`{${'"a": 1,'.repeat(150)}"a": 1}`));
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe('and 50 more faults');
  });
});
