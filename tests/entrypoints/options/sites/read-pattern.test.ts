import { describe, expect, it } from 'vitest';
import { matchSite } from '../../../../core/sites/match-site';
import { readPattern } from '../../../../entrypoints/options/sites/read-pattern';

describe('readPattern', () => {
  it.each([
    ['example.org', 'example.org', ''],
    [' HTTPS://www.Example.org/ ', 'example.org', ''],
    ['docs.example.org.', 'docs.example.org', ''],
    ['https://me:secret@example.org:8443/docs/?q=1#part', 'example.org', '/docs'],
    ['example.org:8080/a b'.replace(' ', ''), 'example.org', '/ab'],
    ['*.internal', '*.internal', ''],
    ['example.org/*/talk', 'example.org', '/*/talk'],
    ['bücher.example/ä', 'xn--bcher-kva.example', '/%C3%A4'],
    ['127.0.0.1', '127.0.0.1', ''],
    ['[::1]:80/x', '[::1]', '/x'],
    ['localhost', 'localhost', ''],
    ['www.com', 'www.com', ''],
  ])('reads %o', (typed, host, path) => {
    expect(readPattern(typed)).toEqual({ host, path });
  });

  it.each([
    ['exam ple.org', 'Space'],
    ['ftp://example.org', 'Protocol'],
    ['file:///home/me', 'Protocol'],
    ['mailto:me@example.org', 'Protocol'],
    ['about:config', 'Protocol'],
    ['/docs', 'Host'],
    ['exa<mple', 'Host'],
    ['', 'Host'],
    ['*ü.example', 'Host'],
    ['*', 'Everything'],
    ['https://*.*/', 'Everything'],
    ['*a*a*a*a*', 'Stars'],
  ])('says what is wrong with %o', (typed, fault) => {
    expect(readPattern(typed)).toBe(fault);
  });

  it('gives rules that fit the pages they were read from', () => {
    for (const url of ['https://www.example.org/docs/a?b=1', 'http://bücher.example/ä/x', 'http://[::1]:80/x/y']) {
      const read = readPattern(url);
      const { hostname, pathname, search } = new URL(url);
      const pattern = typeof read === 'string' ? read : read.host + read.path;
      expect(matchSite(pattern, { hostname, path: pathname + search })).toBeGreaterThan(0);
    }
  });
});
