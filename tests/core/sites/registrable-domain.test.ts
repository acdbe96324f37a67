import { beforeEach, describe, expect, it, vi } from 'vitest';
import { registrableDomain } from '../../../core/sites/registrable-domain';

const RULES = [
  'com',
  'uk',
  'co.uk',
  'github.io',
  '*.ck',
  '!www.ck',
  'xn--p1ai',
  '*.kawasaki.jp',
  '!city.kawasaki.jp',
  'jp',
];
const fetchRules = vi.fn(async () => new Response(JSON.stringify(RULES)));

beforeEach(() => {
  vi.stubGlobal('fetch', fetchRules);
});

describe('registrableDomain', () => {
  it('throws when the list cannot be read, and reads it again the next time', async () => {
    fetchRules.mockResolvedValueOnce(new Response('', { status: 404 }));
    await expect(registrableDomain('www.example.com')).rejects.toThrow('404');
    expect(await registrableDomain('www.example.com')).toBe('example.com');
  });

  it.each([
    ['example.com', 'example.com'],
    ['News.BBC.co.uk.', 'bbc.co.uk'],
    ['co.uk', 'co.uk'],
    ['me.github.io', 'me.github.io'],
    ['a.me.github.io', 'me.github.io'],
    ['a.b.c.ck', 'b.c.ck'],
    ['www.ck', 'www.ck'],
    ['a.www.ck', 'www.ck'],
    ['a.city.kawasaki.jp', 'city.kawasaki.jp'],
    ['a.b.other.kawasaki.jp', 'b.other.kawasaki.jp'],
    ['www.xn--80ak6aa92e.xn--p1ai', 'xn--80ak6aa92e.xn--p1ai'],
    ['a.b.unlisted', 'b.unlisted'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
  ])('%s belongs to %s', async (hostname, domain) => {
    expect(await registrableDomain(hostname)).toBe(domain);
  });

  it('reads the list once', async () => {
    fetchRules.mockClear();
    await Promise.all([registrableDomain('a.example.com'), registrableDomain('b.example.com')]);
    expect(fetchRules).not.toHaveBeenCalled();
  });
});
