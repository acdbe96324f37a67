import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPublished } from '../../../core/published/published';
import { listPacks } from '../../../core/store/packs';
import { readPolicyRows } from '../../../core/store/policy-rows';
import { changeSettings, readSettings } from '../../../core/store/settings';
import { listSiteRules, pauseSiteUntil, setSiteRule } from '../../../core/store/site-rules';
import { readState } from '../../../core/store/store-state';
import { applyPolicy } from '../../../entrypoints/background/apply-policy';
import { resetStore } from '../../core/store/reset-store';
import { installPack, samplePack, sampleTopic } from '../../core/store/sample-pack';

vi.mock('../../../core/sites/registrable-domain', () => ({
  registrableDomain: async (host: string) => host.split('.').slice(-2).join('.'),
}));

const POLICY = {
  settings: { scope: 'chosen', openDelayMs: 800 },
  siteRules: [
    { site: 'www.example.org', marking: 'off' },
    { site: 'example.net', marking: 'on' },
  ],
};

beforeEach(resetStore);

describe('applyPolicy', () => {
  it('writes nothing where there is no policy, also when the browser rejects', async () => {
    await applyPolicy();
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValueOnce(new Error('Managed storage manifest not found'));
    await applyPolicy();
    expect((await readState()).generation).toBe(0);
  });

  it('lays settings and sites over those of the reader and publishes them', async () => {
    await changeSettings({ openDelayMs: 200, markStyle: 'wavy' });
    await setSiteRule('example.org', 'on');
    await setSiteRule('example.com', 'on');
    await fakeBrowser.storage.managed.set(POLICY);
    await applyPolicy();
    expect(await readSettings()).toMatchObject({ scope: 'chosen', openDelayMs: 800, markStyle: 'wavy' });
    expect(await listSiteRules()).toEqual([
      { site: 'example.com', marking: 'on' },
      { site: 'example.net', marking: 'on' },
      { site: 'example.org', marking: 'off' },
    ]);
    expect((await readPublished())?.prefs).toMatchObject({ scope: 'chosen', openDelayMs: 800 });
  });

  it('makes for good what the reader wished for a while', async () => {
    await pauseSiteUntil('example.org', Date.now() + 1_000);
    await fakeBrowser.storage.managed.set(POLICY);
    await applyPolicy();
    expect(await listSiteRules()).toContainEqual({ site: 'example.org', marking: 'off' });
  });

  it('holds again at the next start, and writes nothing when it holds already', async () => {
    await fakeBrowser.storage.managed.set(POLICY);
    await applyPolicy();
    const { generation } = await readState();
    await applyPolicy();
    expect((await readState()).generation).toBe(generation);
    await changeSettings({ scope: 'everywhere' });
    await applyPolicy();
    expect((await readSettings()).scope).toBe('chosen');
  });

  it('remembers which rows are not the reader’s', async () => {
    await fakeBrowser.storage.managed.set(POLICY);
    await applyPolicy();
    const sites = ['["siteRules","example.org"]', '["siteRules","example.net"]'];
    expect([...(await readPolicyRows())]).toEqual(['["settings","scope"]', '["settings","openDelayMs"]', ...sites]);
    await fakeBrowser.storage.managed.clear();
    await applyPolicy();
    expect(await readPolicyRows()).toEqual(new Set());
  });

  it('makes a subscription of the reader its own, and gives up what it no longer names', async () => {
    const url = 'https://packs.example/a.json';
    await installPack(samplePack([sampleTopic('a')]), { subscription: { url, everyHours: 720 } });
    const readSubscription = async () => (await listPacks())[0]?.subscription;
    await applyPolicy();
    expect(await readSubscription()).toEqual({ url, everyHours: 720 });
    await fakeBrowser.storage.managed.set({ packs: [{ url, everyHours: 12 }] });
    await applyPolicy();
    expect(await readSubscription()).toEqual({ url, everyHours: 12, byPolicy: true });
    await fakeBrowser.storage.managed.clear();
    await applyPolicy();
    expect(await readSubscription()).toBeUndefined();
    expect(await listPacks()).toHaveLength(1);
  });

  it('tells of what is wrong and follows the rest', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await fakeBrowser.storage.managed.set({ settings: { scope: 'nowhere', density: 'every' } });
    await applyPolicy();
    expect(await readSettings()).toMatchObject({ scope: 'everywhere', density: 'every' });
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('policy'), [expect.stringContaining('settings.scope')]);
    warn.mockRestore();
  });
});
