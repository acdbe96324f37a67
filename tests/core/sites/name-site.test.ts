import { expect, it, vi } from 'vitest';
import { nameSite } from '../../../core/sites/name-site';

vi.mock('../../../core/sites/registrable-domain', () => ({
  registrableDomain: async (host: string) => host.split('.').slice(-2).join('.'),
}));

const PLACE = { hostname: 'docs.example.org', path: '/wiki/a' };

it.each([
  [[], 'example.org'],
  [['example.org'], 'example.org'],
  [['docs.example.org', 'example.org'], 'docs.example.org'],
  [['example.org/wiki'], 'example.org/wiki'],
  [['*.org'], 'example.org'],
  [['org', '*.org/wiki'], 'example.org'],
  [['other.example'], 'example.org'],
])('with rules for %j, the switch is about %s', async (sites, expected) => {
  const rules = sites.map((site) => ({ site, marking: 'on' as const }));
  expect(await nameSite(rules, PLACE)).toBe(expected);
});
