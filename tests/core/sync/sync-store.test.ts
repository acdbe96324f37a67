import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { db } from '../../../core/store/database';
import { MY_PACK, saveTopic } from '../../../core/store/edits';
import { expireWishes } from '../../../core/store/expire-wishes';
import { readHistoryEnds } from '../../../core/store/history';
import { removePack } from '../../../core/store/packs';
import { keepPolicyRows } from '../../../core/store/policy-rows';
import { addQuiet } from '../../../core/store/quiets';
import { changeSettings, readSettings } from '../../../core/store/settings';
import { listSiteRules, pauseSiteUntil, setSiteRule } from '../../../core/store/site-rules';
import { setSyncOn } from '../../../core/store/stamps';
import { readState } from '../../../core/store/store-state';
import { getCardTopic, setTopicOff } from '../../../core/store/topics';
import { clearAccount } from '../../../core/sync/clear-account';
import { readSyncStatus } from '../../../core/sync/sync-status';
import { syncStore } from '../../../core/sync/sync-store';
import { resetStore } from '../store/reset-store';
import { installPack, samplePack, sampleTopic } from '../store/sample-pack';

const OPM = 'org.example.sample#opm';
const SITE = 'row:["siteRules","example.org"]';

beforeEach(async () => {
  await resetStore();
  await installPack(samplePack([sampleTopic('opm')]));
  await setSiteRule('example.org', 'off');
  await addQuiet({ id: 'q', grain: 'topic', topic: OPM });
  await setSyncOn(true);
});

const readAccount = () => browser.storage.sync.get(null);

describe('syncStore', () => {
  it('does nothing until the reader wants it', async () => {
    await setSyncOn(false);
    expect(await syncStore()).toBeNull();
    expect(await readAccount()).toEqual({});
  });

  it('brings choices and edits to the account, no packs', async () => {
    const topic = (await getCardTopic(OPM))?.topic;
    if (!topic) throw new Error('no topic');
    await saveTopic(OPM, { ...topic, name: 'Mine' }, {});
    await syncStore();
    expect(Object.keys(await readAccount()).sort()).toEqual([
      'row:["edits",["org.example.sample","opm"]]',
      'row:["quiets","q"]',
      SITE,
    ]);
    expect(await readSyncStatus()).toMatchObject({ failures: 0, left: [] });
  });

  it('takes over what comes from afar, without a step to undo, and settles', async () => {
    await syncStore();
    const at = Date.now() + 1_000;
    const own = { packId: MY_PACK, topicId: 't', created: true, fields: { name: 'Own' }, removed: [], aliases: [] };
    await browser.storage.sync.set({
      [SITE]: { at },
      'row:["settings","density"]': { at, row: { key: 'density', value: 'every' } },
      [`row:["edits",["${MY_PACK}","t"]]`]: { at, row: { ...own, edited: new Date().toISOString() } },
    });
    await syncStore();
    expect(await listSiteRules()).toEqual([]);
    expect((await readSettings()).density).toBe('every');
    expect((await getCardTopic(`${MY_PACK}#t`))?.topic.name).toBe('Own');
    expect((await readHistoryEnds()).undo).toBeNull();
    const { generation } = await readState();
    const account = await readAccount();
    await syncStore();
    expect((await readState()).generation).toBe(generation);
    expect(await readAccount()).toEqual(account);
  });

  it('believes nothing that is no row', async () => {
    const at = Date.now();
    await browser.storage.sync.set({
      'row:["settings","density"]': { at, row: { key: 'density', value: 'all' } },
      'row:["settings","scope"]': { at, row: { key: 'density', value: 'every' } },
      'row:["packs","x"]': { at, row: { id: 'x' } },
      'row:["quiets","w"]': { at: 'now', row: { id: 'w', grain: 'topic', topic: OPM } },
      other: 7,
    });
    await syncStore();
    expect(await readSettings()).toMatchObject({ density: 'first', scope: 'everywhere' });
    expect(await db.packs.count()).toBe(1);
    expect(await db.quiets.count()).toBe(1);
  });

  it('keeps what the organisation decided to this browser', async () => {
    const at = Date.now() + 1_000;
    await browser.storage.sync.set({ 'row:["settings","density"]': { at, row: { key: 'density', value: 'every' } } });
    await keepPolicyRows(['["settings","density"]', '["siteRules","example.org"]']);
    await changeSettings({ density: 'first' });
    await syncStore();
    expect((await readSettings()).density).toBe('first');
    expect(await readAccount()).toMatchObject({ 'row:["settings","density"]': { row: { value: 'every' } } });
    expect(await readAccount()).not.toHaveProperty(SITE);
    await keepPolicyRows([]);
    await syncStore();
    expect((await readSettings()).density).toBe('every');
    expect(await readAccount()).toHaveProperty(SITE);
  });

  it('brings a deletion as one', async () => {
    await syncStore();
    await setSiteRule('example.org', null);
    await syncStore();
    expect((await readAccount())[SITE]).toEqual({ at: expect.any(Number) });
  });

  it('prefers what was wished elsewhere after a wish was over, however late this browser notices its end', async () => {
    const now = Date.now();
    const wish = { id: 'w', grain: 'topic', topic: OPM } as const;
    const again = { ...wish, until: now + 60_000 };
    await addQuiet({ ...wish, until: now - 2_000 });
    await pauseSiteUntil('paused.example', now - 2_000);
    await changeSettings({ pausedUntil: now - 2_000 });
    for (const { key } of await db.meta.where('key').startsWith('stamp:').toArray())
      await db.meta.put({ key, value: now - 9_000 });
    await syncStore();
    const later = {
      'row:["quiets","w"]': { at: now - 1_000, row: again },
      'row:["siteRules","paused.example"]': { at: now - 1_000, row: { site: 'paused.example', marking: 'off' } },
      'row:["settings","pausedUntil"]': { at: now - 1_000, row: { key: 'pausedUntil', value: now + 60_000 } },
    };
    await browser.storage.sync.set(later);
    expect(await expireWishes(now)).toBe(true);
    await syncStore();
    expect(await db.quiets.get('w')).toEqual(again);
    expect(await db.siteRules.get('paused.example')).toEqual({ site: 'paused.example', marking: 'off' });
    expect((await readSettings()).pausedUntil).toBe(now + 60_000);
    expect(await readAccount()).toMatchObject(later);
  });

  it('tells other browsers that a wish is over', async () => {
    const now = Date.now();
    await addQuiet({ id: 'w', grain: 'topic', topic: OPM, until: now });
    await syncStore();
    await expireWishes(now);
    await syncStore();
    expect((await readAccount())['row:["quiets","w"]']).toEqual({ at: expect.any(Number) });
    expect(await db.quiets.get('w')).toBeUndefined();
  });

  it('takes the removal of a pack for no deletion of what other computers decided about its topics', async () => {
    await setTopicOff(OPM, true);
    await syncStore();
    const account = await readAccount();
    await removePack('org.example.sample');
    await syncStore();
    expect(await readAccount()).toEqual(account);
    await installPack(samplePack([sampleTopic('opm')]));
    await syncStore();
    expect(await db.topicStates.toArray()).toEqual([{ packId: 'org.example.sample', topicId: 'opm', off: true }]);
    await setTopicOff(OPM, false);
    await syncStore();
    expect((await readAccount())['row:["topicStates",["org.example.sample","opm"]]']).not.toHaveProperty('row');
  });

  it('takes it for none either when the pack is imported again before the next sync', async () => {
    await setTopicOff(OPM, true);
    await syncStore();
    await removePack('org.example.sample');
    await installPack(samplePack([sampleTopic('opm')]));
    await syncStore();
    expect(await db.topicStates.toArray()).toEqual([{ packId: 'org.example.sample', topicId: 'opm', off: true }]);
  });

  it('remembers what the account refused and waits longer each time', async () => {
    const set = vi.spyOn(browser.storage.sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(await syncStore()).toBe(60_000);
    expect(await readSyncStatus()).toMatchObject({ problem: 'QUOTA_BYTES quota exceeded', failures: 1 });
    expect(await syncStore()).toBeGreaterThan(50_000);
    expect(set).toHaveBeenCalledTimes(1);
    const status = await readSyncStatus();
    await db.meta.put({ key: 'syncStatus', value: { ...status, retryAt: 0 } });
    expect(await syncStore()).toBe(120_000);
    set.mockRestore();
    // By a clock that was years ahead.
    await db.meta.put({ key: 'syncStatus', value: { ...status, retryAt: Date.now() + 1e11 } });
    expect(await syncStore()).toBeNull();
    expect(await readSyncStatus()).not.toHaveProperty('problem');
  });

  it('leaves nothing behind when it is switched off and the account cleared', async () => {
    await syncStore();
    await setSiteRule('gone.example', 'off');
    await setSiteRule('gone.example', null);
    await setSyncOn(false);
    await browser.storage.sync.set({ other: 1 });
    await clearAccount();
    expect(await readAccount()).toEqual({ other: 1 });
    const keys = (await db.meta.toArray()).map(({ key }) => key);
    expect(keys.filter((key) => /sync|stamp/.test(key))).toEqual([]);
  });
});
