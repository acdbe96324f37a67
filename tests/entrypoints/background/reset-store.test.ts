import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { installBuiltInPacks } from '../../../core/packs/built-in-packs';
import { copyDb } from '../../../core/store/copy/copy-database';
import { db } from '../../../core/store/database';
import { isErasing } from '../../../core/store/erase';
import { listPacks } from '../../../core/store/packs';
import { publishIfStale } from '../../../core/store/publish';
import { setSiteRule } from '../../../core/store/site-rules';
import { seedStore } from '../../../entrypoints/background/install';
import { resetStore as resetAll } from '../../../entrypoints/background/reset-store';
import { resetStore } from '../../core/store/reset-store';
import { installPack, samplePack, sampleTopic } from '../../core/store/sample-pack';

vi.mock('../../../core/packs/built-in-packs', () => ({ installBuiltInPacks: vi.fn() }));
vi.mock('../../../core/store/publish', () => ({ publishIfStale: vi.fn(), publish: vi.fn() }));

beforeEach(async () => {
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: 'x', version: '9.8.7' });
  vi.mocked(publishIfStale).mockReset();
  vi.mocked(installBuiltInPacks).mockImplementation(async () => {
    await installPack(samplePack([sampleTopic('opm')], { id: 'built.in' }), { builtIn: true, digest: 'd' });
  });
  await resetStore();
  await installPack(samplePack([sampleTopic('mine')]));
  await setSiteRule('example.org', 'off');
  await browser.storage.local.set({ prefs: 1, index: 'x', other: true });
  await browser.storage.session.set({ recentTopics: ['built.in#opm'] });
  await browser.storage.sync.set({ 'row:["siteRules","example.org"]': { at: 1 }, foreign: 1 });
});

async function expectFirstDay(): Promise<void> {
  expect((await listPacks()).map(({ id }) => id)).toEqual(['built.in']);
  expect(await db.siteRules.count()).toBe(0);
  expect((await copyDb.rows.toArray()).map(({ table }) => table)).toEqual(['packs']);
  expect(Object.keys(await browser.storage.local.get(null))).toEqual(['witness']);
  expect(await browser.storage.session.get('recentTopics')).toEqual({});
  expect(await browser.storage.sync.get(null)).toEqual({ foreign: 1 });
  expect(await isErasing()).toBe(false);
}

describe('resetStore', () => {
  it('leaves what there was on the first day', async () => {
    await resetAll();
    await expectFirstDay();
  });

  it.each([
    ['the copy', () => vi.spyOn(copyDb.rows, 'clear').mockRejectedValueOnce(new Error('killed'))],
    ['the account', () => vi.spyOn(browser.storage.sync, 'get').mockRejectedValueOnce(new Error('killed') as never)],
    ['storage.local', () => vi.spyOn(browser.storage.local, 'remove').mockRejectedValueOnce(new Error('killed'))],
    ['the packs', () => vi.mocked(installBuiltInPacks).mockRejectedValueOnce(new Error('killed'))],
  ])('that was cut short at %s is carried on at the next start', async (_where, kill) => {
    kill();
    await expect(resetAll()).rejects.toThrow('killed');
    vi.mocked(publishIfStale).mockReset();
    await seedStore();
    await expectFirstDay();
  });

  it('leaves nothing here when the account cannot be reached', async () => {
    vi.spyOn(browser.storage.sync, 'get').mockRejectedValueOnce(new Error('no account') as never);
    await expect(resetAll()).rejects.toThrow('no account');
    expect((await listPacks()).map(({ id }) => id)).toEqual(['built.in']);
    expect(Object.keys(await browser.storage.local.get(null))).toEqual(['witness']);
    await browser.storage.local.set({ prefs: 1 });
    await seedStore();
    expect(await browser.storage.local.get('prefs')).toEqual({ prefs: 1 });
    expect(await browser.storage.sync.get(null)).toEqual({ foreign: 1 });
    expect(await isErasing()).toBe(false);
  });
});
