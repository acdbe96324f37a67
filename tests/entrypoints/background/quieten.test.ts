import { beforeEach, describe, expect, it, vi } from 'vitest';
import { refusalOf } from '../../../core/messaging/refusal';
import { listQuiets } from '../../../core/store/quiets';
import { listSiteRules, pauseSiteUntil, setSiteRule } from '../../../core/store/site-rules';
import { quieten } from '../../../entrypoints/background/quieten';
import { resetStore } from '../../core/store/reset-store';

vi.mock('../../../core/sites/registrable-domain', () => ({
  registrableDomain: async (host: string) => host.split('.').slice(-2).join('.'),
}));

const KNOWN = { grain: 'topic', topic: 'org.example#x' };

beforeEach(resetStore);

it.each([
  ['a wish from a private window', KNOWN, { incognito: true, url: 'https://example.org/' }, 'refusedPrivate'],
  ['a rule for a page of no site', { grain: 'site' }, { incognito: false, url: 'file:///tmp/a.html' }, 'refusedNoSite'],
] as const)('refuses %s, in a form that can be told in any language', async (_what, wish, tab, refusal) => {
  const outcome = await quieten(wish, { tab: { ...tab } as never }).catch((error: unknown) => refusalOf(error));
  expect(outcome).toBe(refusal);
  expect(await listQuiets()).toEqual([]);
});

it('says of other errors what they say', async () => {
  await expect(quieten({ grain: 'all' }, {})).rejects.toThrow('This is no wish for less');
  expect(refusalOf(new Error('This is no wish for less'))).toBeUndefined();
});

describe('a wish for no marks on a site', () => {
  const tab = { id: 1, url: 'https://docs.example.org/a', incognito: false };
  const wish = (until?: number) => quieten({ grain: 'site', until }, { tab } as never);

  it('is about the rule that decides there, not about one that loses against it', async () => {
    await setSiteRule('docs.example.org', 'on');
    await setSiteRule('example.org', 'off');
    await wish();
    expect(await listSiteRules()).toEqual([{ site: 'example.org', marking: 'off' }]);
  });

  it('ends with that rule as it was', async () => {
    await setSiteRule('docs.example.org', 'on');
    const until = Date.now() + 60_000;
    await wish(until);
    expect(await listSiteRules()).toEqual([{ site: 'docs.example.org', marking: 'off', until, after: 'on' }]);
  });

  it('is about the whole site where no rule is, and stronger than a pause', async () => {
    await pauseSiteUntil('example.org', Date.now() + 60_000);
    await wish();
    await wish(Date.now() + 60_000);
    expect(await listSiteRules()).toEqual([{ site: 'example.org', marking: 'off' }]);
  });
});
