import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPageState } from '../../../entrypoints/popup/page-state';
import { resetStore } from '../../core/store/reset-store';

vi.mock('../../../core/sites/registrable-domain', () => ({ registrableDomain: async (host: string) => host }));
vi.mock('../../../core/page/all-sites', () => ({ mayReadAllSites: async () => true }));

beforeEach(async () => {
  await resetStore();
  Object.assign(fakeBrowser, {
    scripting: { executeScript: async () => [{ frameId: 0, result: 'text/html' }] },
  });
});

const stand = (incognito: boolean) =>
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, url: 'https://news.example/a', incognito }] as never);

describe('readPageState', () => {
  it('offers a rule for the site of a page', async () => {
    stand(false);
    expect(await readPageState()).toEqual({ kind: 'runs', tabId: 7, site: 'news.example', frameIds: [0] });
  });

  it('offers none in a private window, of which nothing is kept', async () => {
    stand(true);
    expect(await readPageState()).toMatchObject({ kind: 'runs', tabId: 7, site: undefined });
  });
});
