import { describe, expect, it } from 'vitest';
import { escapeDestination } from '../../../core/topics/escape-destination';
import { escapeMarkdown } from '../../../core/topics/escape-markdown';

describe('escapeMarkdown', () => {
  it.each([
    ['plain words, U.S. (2015) - 1+1', 'plain words, U.S. (2015) - 1+1'],
    ['*a* _b_ `c` ~d~ |e| $f$ #g \\h', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\|e\\| \\$f\\$ \\#g \\\\h'],
    ['![x](javascript:alert(1))', '!\\[x\\](javascript:alert(1))'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['a &lt;b & c', 'a \\&lt;b & c'],
    ['==a== %%b%% {{c', '\\==a\\== \\%%b\\%% \\{{c'],
    ['- a', '\\- a'],
    ['+ a', '\\+ a'],
    ['---', '\\---'],
    ['12. a', '12\\. a'],
    ['3) a', '3\\) a'],
    ['  a\r\n\n\tb  ', 'a b'],
    ['a\u202eb\u2066c\u200b\u0000d', 'abcd'],
    ['half \ud83d', 'half \ufffd'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('escapeDestination', () => {
  it.each([
    ['https://example.org/a_(b)', 'https://example.org/a_%28b%29'],
    ['https://example.org/?a=1&b=2', 'https://example.org/?a=1&b=2'],
    ['https://example.org/?a=1&copy;', 'https://example.org/?a=1\\&copy;'],
    ['a b<c>\\', 'a%20b%3Cc%3E%5C'],
  ])('writes %s as %s', (address, escaped) => {
    expect(escapeDestination(address)).toBe(escaped);
  });
});
