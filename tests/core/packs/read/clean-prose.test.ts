import { describe, expect, it } from 'vitest';
import { cleanProse } from '../../../../core/packs/read/clean-prose';

describe('cleanProse', () => {
  it.each([
    ['[Fox](https://example.org/a_(b)) runs.(Citation: One)(Citation: Two (2020))', 'Fox runs.'],
    ['It ran (Citation: One), and slept.', 'It ran, and slept.'],
    ['It ran (Citation: One)(Citation: Two (2)) .', 'It ran .'],
    ['It ran(Citation: One)and slept (Citation: Two)(see below).', 'It ran and slept (see below).'],
    [
      'It uses .NET and a .dll file. Attention\u00a0! Vraiment ?',
      'It uses .NET and a .dll file. Attention ! Vraiment ?',
    ],
    ['A <code>cmd.exe</code> &amp; <b>more</b>', 'A cmd.exe & more'],
    ['one<br>two', 'one\ntwo'],
    ['## Head\r\n\r\n\r\n\r\ntext', 'Head\n\ntext'],
    ['**bold** and `code`', 'bold and code'],
    ['snake_case_name and 2 * 3 * 4', 'snake_case_name and 2 * 3 * 4'],
    ['a < b and c > d', 'a < b and c > d'],
    ['\u202ehidden\u0000', 'hidden'],
    ['A unit (MUCD)[1] of the army,[a] since 2012.[12][13] It[2].', 'A unit (MUCD) of the army, since 2012. It.'],
    ['mail[.]example[.]net, byte[0], file[s], 66[.]197', 'mail[.]example[.]net, byte[0], file[s], 66[.]197'],
    ['one &ndash; two &#8212; &#x27;three&#x27;', "one – two — 'three'"],
    ['&#8238;back &#0;&#9999999;&bogus;', 'back &#0;&#9999999;&bogus;'],
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
