import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../../core/store/settings';
import { pauseSiteUntil, setSiteRule } from '../../../core/store/site-rules';
import { readPageState } from '../../../entrypoints/popup/page-state';
import { resetStore } from '../../core/store/reset-store';

vi.mock('../../../core/sites/registrable-domain', () => ({
  registrableDomain: async (host: string) => host.split('.').slice(-2).join('.'),
}));
const mayReadAllSites = vi.hoisted(() => vi.fn(async () => true));
vi.mock('../../../core/page/all-sites', () => ({ mayReadAllSites }));

const LATER = Date.now() + 3_600_000;

beforeEach(async () => {
  await resetStore();
  Object.assign(fakeBrowser, {
    scripting: { executeScript: async () => [{ frameId: 0, result: 'text/html' }] },
  });
});

const stand = (incognito: boolean, url = 'https://news.example/a') =>
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, windowId: 2, url, incognito }] as never);

describe('readPageState', () => {
  it('offers a rule for the site of a page', async () => {
    stand(false);
    expect(await readPageState()).toMatchObject({
      kind: 'runs',
      tabId: 7,
      windowId: 2,
      isPrivate: false,
      site: { name: 'news.example', isOn: true },
      frameIds: [0],
    });
  });

  it('offers none in a private window, of which nothing is kept', async () => {
    stand(true);
    expect(await readPageState()).toMatchObject({ kind: 'runs', isPrivate: true, site: undefined });
  });

  it('tells until when a site or everything is paused', async () => {
    stand(false);
    await pauseSiteUntil('news.example', LATER);
    expect(await readPageState()).toMatchObject({ kind: 'siteOff', until: LATER, site: { isOn: false, until: LATER } });
    await changeSettings({ pausedUntil: LATER + 1 });
    expect(await readPageState()).toMatchObject({ kind: 'paused', until: LATER + 1, site: { isOn: false } });
  });

  it('speaks of the rule that decides there: another one would change nothing', async () => {
    stand(false, 'https://docs.google.com/document/1');
    expect(await readPageState()).toMatchObject({ kind: 'siteOff', site: { name: 'docs.google.com', isOn: false } });
    stand(false, 'https://blog.news.example/x');
    await setSiteRule('blog.*.example', 'off');
    expect(await readPageState()).toMatchObject({ kind: 'siteOff', site: { name: 'blog.*.example', isOn: false } });
  });

  it('asks for access where the address is not told, and not on a site that alone was allowed [P09]', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, windowId: 2, incognito: false }] as never);
    expect(await readPageState()).toMatchObject({ kind: 'browserPage' });
    mayReadAllSites.mockResolvedValue(false);
    expect(await readPageState()).toMatchObject({ kind: 'noPermission' });
    stand(false);
    expect(await readPageState()).toMatchObject({ kind: 'runs' });
    mayReadAllSites.mockResolvedValue(true);
  });
});
