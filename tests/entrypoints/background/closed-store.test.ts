import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lendPackaged } from '../../../core/packaged/packaged-lender';
import { readPackaged } from '../../../core/packaged/read-packaged';
import { readPublished } from '../../../core/published/published';
import { noteRecent, readRecent } from '../../../core/session/recent-topics';
import { db } from '../../../core/store/database';
import { publish } from '../../../core/store/publish';
import { listSiteRules, setSiteRule } from '../../../core/store/site-rules';
import { answerCalls } from '../../../entrypoints/background/handlers';
import { startUp } from '../../../entrypoints/background/start-up';
import { closeStore } from '../../core/store/closed-store';
import { createFakeFolder } from '../../core/store/fake-folder';
import { resetStore } from '../../core/store/reset-store';

vi.mock('../../../core/sites/registrable-domain', () => ({ registrableDomain: async (host: string) => host }));

vi.mock('../../../core/page/translate', () => ({ translate: (key: string) => key }));

const SNOWDEN = 'org.sidelight.us-china-cyber-2015#snowden-revelations';
let badge = '';

beforeEach(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ manifest_version: 3, name: 'x', version: '9.8.7' });
  vi.stubGlobal('fetch', async (path: string) => new Response(await readFile(`assets${path}`)));
  vi.stubGlobal('navigator', Object.create(navigator, { storage: { value: createFakeFolder().storage } }));
  lendPackaged(readPackaged);
  await resetStore();
  badge = '';
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en');
  vi.spyOn(browser.action, 'getBadgeText').mockImplementation(async () => badge);
  vi.spyOn(browser.action, 'setBadgeText').mockImplementation(async ({ text }) => {
    badge = text ?? '';
  });
  vi.spyOn(browser.action, 'setTitle').mockImplementation(async () => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function call(name: string, ...args: readonly unknown[]): Promise<unknown> {
  const sender = {
    id: browser.runtime.id,
    origin: browser.runtime.getURL('/').slice(0, -1),
    url: browser.runtime.getURL('/popup.html'),
  };
  return new Promise((resolve) => {
    fakeBrowser.runtime.onMessage.trigger({ sidelight: name, args }, sender as never, resolve);
  });
}

describe('a background whose store does not open', () => {
  it('gives pages what comes with the extension, answers cards, and refuses what it cannot keep [F13]', async () => {
    const closed = closeStore();
    const started = startUp();
    await expect(started).rejects.toThrow('backing store');
    expect((await readPublished()).index).not.toBeNull();
    expect(badge).toBe('');
    answerCalls(started);
    expect(await call('getTopic', SNOWDEN)).toMatchObject({ value: { ref: SNOWDEN } });
    expect(await call('getTopic', 'org.example.mine#x')).toEqual({ error: { message: 'storeClosed' } });
    expect(await call('quiet', { grain: 'topic', topic: SNOWDEN })).toEqual({ error: { message: 'storeClosed' } });
    expect(closed.tries()).toBeLessThanOrEqual(4);
    await closed.end();
  });

  it('says on the button that nothing can be marked, and no longer when it can [F12]', async () => {
    vi.spyOn(browser.storage.local, 'get').mockImplementation(async () => Promise.reject(new Error('no disk')));
    const closed = closeStore();
    await expect(startUp()).rejects.toThrow();
    expect(badge).toBe('!');
    vi.mocked(browser.storage.local.get).mockRestore();
    await closed.end();
    await startUp();
    expect(badge).toBe('');
  }, 60_000);

  it('tries again when it is asked to, once [F09]', async () => {
    const closed = closeStore();
    await startUp().catch(() => undefined);
    answerCalls();
    const before = closed.tries();
    expect(await call('storeRetry')).toEqual({ error: { message: expect.any(String) } });
    expect(closed.tries() - before).toBeLessThanOrEqual(4);
    await closed.end();
    expect(await call('storeRetry')).toEqual({ value: null });
    expect(await db.packs.count()).toBe(2);
  }, 60_000);

  it('begins anew with what the file holds, and says so where nothing can be deleted [F09]', async () => {
    await setSiteRule('example.org', 'off');
    const stuck = closeStore({ alsoDelete: true });
    answerCalls();
    expect(await call('storeAnew')).toEqual({ error: { message: expect.stringContaining('backing store') } });
    await stuck.end();
    const closed = closeStore({ untilDeleted: true });
    expect(await call('storeAnew')).toEqual({ value: null });
    expect((await listSiteRules()).map(({ site }) => site)).toEqual(['example.org']);
    expect(await db.packs.count()).toBe(2);
    await closed.end();
  }, 60_000);

  it('deletes nothing of a store that opens', async () => {
    await setSiteRule('example.org', 'off');
    answerCalls();
    await call('storeAnew');
    expect(await listSiteRules()).toHaveLength(1);
  }, 60_000);
});

describe('storage.local', () => {
  it('that is cleared is filled again at the next start, with the reader’s choices [F26]', async () => {
    await startUp();
    await setSiteRule('example.org', 'off');
    await publish();
    await browser.storage.local.clear();
    await startUp();
    expect((await readPublished()).prefs?.siteRules).toContainEqual({ site: 'example.org', marking: 'off' });
    expect((await readPublished()).index).not.toBeNull();
  }, 60_000);

  it('that throws loses no edit [F26]', async () => {
    for (const name of ['get', 'set'] as const)
      vi.spyOn(browser.storage.local, name).mockImplementation(async () => Promise.reject(new Error('no disk')));
    await setSiteRule('example.org', 'off');
    await expect(publish()).rejects.toThrow('no disk');
    expect(await listSiteRules()).toHaveLength(1);
  });
});

describe('storage.session', () => {
  it('that throws stops nothing [F26]', async () => {
    for (const name of ['get', 'set', 'remove'] as const)
      vi.spyOn(browser.storage.session, name).mockImplementation(async () => Promise.reject(new Error('full')));
    await startUp();
    await noteRecent(SNOWDEN);
    expect(await readRecent()).toEqual([]);
  }, 60_000);
});

describe('a store that takes nothing in', () => {
  it('is published all the same, and never over what pages have when it is behind that [F12]', async () => {
    await startUp();
    await browser.storage.local.remove(['prefs', 'index']);
    vi.spyOn(db.meta, 'put').mockRejectedValue(new Error('read-only'));
    await startUp();
    const published = await readPublished();
    expect(published.index).not.toBeNull();
    const ahead = { ...published.prefs, generation: 1_000 };
    await browser.storage.local.set({ prefs: ahead });
    await publish();
    expect((await readPublished()).prefs?.generation).toBe(1_000);
  }, 60_000);
});
