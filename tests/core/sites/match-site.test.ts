import { describe, expect, it } from 'vitest';
import { hasPathOf, matchSite } from '../../../core/sites/match-site';

const at = (address: string) => {
  const { hostname, pathname, search } = new URL(address);
  return { hostname, path: pathname + search };
};

describe('matchSite', () => {
  it.each([
    ['example.org', 'https://example.org/'],
    ['example.org', 'https://www.example.org/a?b#c'],
    ['example.org', 'https://www.example.org./'],
    ['Example.org', 'https://EXAMPLE.org/'],
    ['*.example.org', 'https://docs.example.org/'],
    ['docs.*.org', 'https://docs.example.org/'],
    ['news*.example.org', 'https://a.news24.example.org/'],
    ['example.org/docs', 'https://example.org/docs'],
    ['example.org/docs/', 'https://www.example.org/docs/a/b'],
    ['example.org/docs', 'https://example.org/docs?page=2'],
    ['example.org/*/edit', 'https://example.org/page/7/edit'],
    ['example.org/a.b', 'https://example.org/a.b'],
    ['127.0.0.1', 'http://127.0.0.1:8080/'],
    ['[::1]', 'http://[::1]/'],
    ['xn--bcher-kva.example', 'https://shop.bücher.example/'],
    ['a*b*.example.org', 'https://ab.example.org/'],
    ['example.org/a*', 'https://example.org/abc'],
    ['example.org/*/b', 'https://example.org/a/bc/b/c'],
  ])('%s names %s', (pattern, address) => {
    expect(matchSite(pattern, at(address))).toBeGreaterThan(0);
  });

  it.each([
    ['example.org', 'https://notexample.org/'],
    ['example.org', 'https://example.org.evil.example/'],
    ['*.example.org', 'https://example.org/'],
    ['exampleXorg', 'https://example.org/'],
    ['ex.mple.org', 'https://example.org/'],
    ['example.org/docs', 'https://example.org/'],
    ['example.org/docs', 'https://example.org/docsearch'],
    ['example.org/a.b', 'https://example.org/aXb'],
    ['example.org/docs', 'https://example.org/old/docs'],
    ['example.org/*/b', 'https://example.org/a/bc'],
    ['ab*ba.example', 'https://aba.example/'],
    ['*.org', 'file:///tmp/example.org'],
    ['example.org:8080', 'https://example.org:8080/'],
    ['*', 'https://example.org/'],
    ['', 'https://example.org/'],
  ])('%s does not name %s', (pattern, address) => {
    expect(matchSite(pattern, at(address))).toBe(0);
  });

  it('takes no longer for a pattern of many stars', () => {
    const stars = '*a'.repeat(60);
    const place = { hostname: `${'a'.repeat(60)}.example`, path: `/${'a'.repeat(2_000)}` };
    const begun = performance.now();
    expect(matchSite(`${stars}*b`, place)).toBe(0);
    expect(matchSite(`example/${stars}*b`, place)).toBe(0);
    expect(matchSite(`example/${stars}`, place)).toBeGreaterThan(0);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it('finds no path where a frame cannot know it', () => {
    expect(matchSite('example.org/docs', { hostname: 'example.org' })).toBe(0);
    expect(matchSite('example.org/', { hostname: 'example.org' })).toBeGreaterThan(0);
  });

  it('tells which of two patterns is more exact', () => {
    const place = at('https://docs.example.org/api/v2');
    const patterns = ['*.org', 'example.org', 'docs.example.org', 'docs.example.org/api'];
    const exactness = patterns.map((pattern) => matchSite(pattern, place));
    expect(exactness).toEqual(exactness.toSorted((a, b) => a - b));
    expect(new Set(exactness).size).toBe(patterns.length);
  });
});

describe('hasPathOf', () => {
  it.each([
    ['example.org', 'example.org', false],
    ['example.org/', 'example.org', false],
    ['example.org/docs', 'www.example.org', true],
    ['*.example.org/docs', 'www.example.org', true],
    ['example.org/docs', 'example.com', false],
  ])('of %s for %s is %s', (pattern, hostname, expected) => {
    expect(hasPathOf(pattern, hostname)).toBe(expected);
  });
});
