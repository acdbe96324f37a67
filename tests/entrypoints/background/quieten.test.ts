import { expect, it } from 'vitest';
import { refusalOf } from '../../../core/messaging/refusal';
import { listQuiets } from '../../../core/store/quiets';
import { quieten } from '../../../entrypoints/background/quieten';

const KNOWN = { grain: 'topic', topic: 'org.example#x' };

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
