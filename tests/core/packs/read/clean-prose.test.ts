import { describe, expect, it } from 'vitest';
import { cleanProse } from '../../../../core/packs/read/clean-prose';

describe('cleanProse', () => {
  it.each([
    ['[Fox](https://example.org/a_(b)) runs.(Citation: One)(Citation: Two (2020))', 'Fox runs.'],
    ['It ran (Citation: One), and slept.', 'It ran, and slept.'],
    ['A <code>cmd.exe</code> &amp; <b>more</b>', 'A cmd.exe & more'],
    ['one<br>two', 'one\ntwo'],
    ['## Head\r\n\r\n\r\n\r\ntext', 'Head\n\ntext'],
    ['**bold** and `code`', 'bold and code'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['a < b and c > d', 'a < b and c > d'],
    ['\u202ehidden\u0000', 'hidden'],
  ])('makes %j %j', (text, clean) => {
    expect(cleanProse(text, 1_000)).toBe(clean);
  });

  it('cuts at a word', () => {
    const summary = cleanProse('word '.repeat(3_000), 8_000);
    expect(summary.length).toBeLessThanOrEqual(8_000);
    expect(summary.endsWith('word…')).toBe(true);
  });

  it.each(['(Citation:', '[a](', '[', '`a', '<a ', '(Citation:(a)', ' ', '**a', '&amp;'])(
    'takes no time over a flood of %j',
    (part) => {
      const start = performance.now();
      cleanProse(part.repeat(65_536 / part.length), 8_000);
      expect(performance.now() - start).toBeLessThan(1_000);
    },
  );
});
