import { describe, expect, it } from 'vitest';
import { describeSource } from '../../../../core/packs/read/describe-source';

describe('describeSource', () => {
  it('names a page after its address, unless something better is known', () => {
    const url = 'https://www.example.org/a/red%20den.html?x=1';
    expect(describeSource(` ${url} `)).toEqual({ title: 'example.org/red den.html', publisher: 'example.org', url });
    expect(describeSource(url, { title: 'Red\u200b den', publisher: 'Press' })).toEqual({
      title: 'Red den',
      publisher: 'Press',
      url,
    });
    expect(describeSource('https://example.org')).toMatchObject({ title: 'example.org' });
  });

  it('writes an address in ASCII [B10]', () => {
    expect(describeSource('https://p\u0430ypal.example/')?.url).toBe('https://xn--pypal-4ve.example/');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'java\nscript:alert(1)',
    'https://a:b@example.org/',
    'mailto:a@example.org',
    'ftp://example.org/',
    '//example.org/',
    'https://exa mple.org/',
    `https://example.org/${'x'.repeat(2_000)}`,
    '',
  ])('leaves out %s', (address) => {
    expect(describeSource(address)).toBeNull();
  });
});
