import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { checkStore } from '../../../core/store/copy/check-store';
import { copyDb } from '../../../core/store/copy/copy-database';
import { dismissFinding, readFinding } from '../../../core/store/copy/finding';
import { isAsLeft } from '../../../core/store/copy/is-as-left';
import { writeWitness } from '../../../core/store/copy/witness';
import { db } from '../../../core/store/database';
import { saveTopic } from '../../../core/store/edits';
import { addQuiet, listQuiets } from '../../../core/store/quiets';
import { changeSettings, readSettings } from '../../../core/store/settings';
import { listSiteRules, setSiteRule } from '../../../core/store/site-rules';
import { setSyncOn } from '../../../core/store/stamps';
import { readState } from '../../../core/store/store-state';
import { getCardTopic } from '../../../core/store/topics';
import { resetStore } from './reset-store';
import { installPack, samplePack, sampleTopic } from './sample-pack';

const OPM = 'org.example.sample#opm';

beforeEach(async () => {
  await resetStore();
  await installPack(samplePack([sampleTopic('opm')]));
  const topic = (await getCardTopic(OPM))?.topic;
  if (!topic) throw new Error('no topic');
  await saveTopic(OPM, { ...topic, name: 'My name for it' }, {});
  await addQuiet({ id: 'q', grain: 'topic', topic: OPM });
  await setSiteRule('example.org', 'off');
  await changeSettings({ density: 'every' });
});

afterEach(() => vi.restoreAllMocks());

async function expectEverything(): Promise<void> {
  expect((await listQuiets()).map(({ id }) => id)).toEqual(['q']);
  expect((await listSiteRules()).map(({ site }) => site)).toEqual(['example.org']);
  expect((await readSettings()).density).toBe('every');
  expect(await db.edits.count()).toBe(1);
  expect(await checkStore()).toBeNull();
}

describe('isAsLeft', () => {
  it('sees at a glance what is gone, and what was put back', async () => {
    expect(await isAsLeft()).toBe(true);
    await db.siteRules.clear();
    expect(await isAsLeft()).toBe(false);
    await checkStore();
    expect(await isAsLeft()).toBe(true);
    await copyDb.meta.clear();
    expect(await isAsLeft()).toBe(false);
  });
});

describe('checkStore', () => {
  it('finds nothing in a store that is as it was left', async () => {
    expect(await checkStore()).toBeNull();
    await expectEverything();
  });

  it('fills a store that came back empty, and says so until it is dismissed', async () => {
    await db.delete();
    await db.open();
    expect(await checkStore()).toMatchObject({
      kind: 'healed',
      rows: 5,
      lostPacks: [{ id: 'org.example.sample', name: 'Sample' }],
    });
    expect(await readFinding()).toMatchObject({ kind: 'healed' });
    await installPack(samplePack([sampleTopic('opm')]));
    expect((await getCardTopic(OPM))?.topic.name).toBe('My name for it');
    await dismissFinding();
    expect(await readFinding()).toBeNull();
    await expectEverything();
  });

  it('gives no pack the pages of another that is imported after a loss', async () => {
    await db.delete();
    await db.open();
    await checkStore();
    await installPack(samplePack([sampleTopic('other')], { id: 'org.example.other' }));
    expect(await getCardTopic('org.example.sample#other')).toBeNull();
    expect(await checkStore()).toMatchObject({ lostPacks: [{ id: 'org.example.sample' }] });
  });

  it('keeps what a copy that fell behind does not know of', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const transaction = vi.spyOn(copyDb, 'transaction').mockRejectedValue(new Error('disk full'));
    await setSiteRule('later.example', 'off');
    transaction.mockRestore();
    await copyDb.pending.clear();
    await db.quiets.clear();
    expect(await checkStore()).toMatchObject({ kind: 'damaged', rows: 1 });
    expect((await listSiteRules()).map(({ site }) => site)).toEqual(['example.org', 'later.example']);
    expect(await listQuiets()).toHaveLength(1);
    expect(await checkStore()).toBeNull();
  });

  it('does not say that all is there again when a later write is known of', async () => {
    const { generation, digest } = await readState();
    await writeWitness({ generation: generation + 1, digest });
    expect(await checkStore()).toMatchObject({ kind: 'damaged' });
    await expectEverything();
  });

  it('takes no row that was lost for one that was deleted', async () => {
    await setSyncOn(true);
    await db.meta.put({ key: 'syncSeen', value: [['["siteRules","example.org"]', { at: 1, hash: 'x' }]] });
    await db.siteRules.clear();
    await copyDb.meta.clear();
    await copyDb.rows.clear();
    expect(await checkStore()).toMatchObject({ kind: 'damaged' });
    expect(await db.meta.get('syncSeen')).toBeUndefined();
  });

  it('notices a row that is missing, and one that is older than it should be', async () => {
    await db.siteRules.clear();
    expect(await checkStore()).toMatchObject({ kind: 'healed', lostPacks: [] });
    await expectEverything();
    await db.settings.put({ key: 'density', value: 'first' });
    expect(await checkStore()).toMatchObject({ kind: 'healed' });
    await expectEverything();
  });

  it('notices a store that is whole but older than the copy', async () => {
    const old = await db.meta.get('state');
    const rules = await db.siteRules.toArray();
    await setSiteRule('later.example', 'off');
    if (!old) throw new Error('no state');
    await db.meta.put(old);
    await db.siteRules.clear();
    await db.siteRules.bulkPut(rules);
    expect(await checkStore()).toMatchObject({ kind: 'healed' });
    expect((await listSiteRules()).map(({ site }) => site)).toEqual(['example.org', 'later.example']);
  });

  it('brings a copy up to a write that was committed and not copied', async () => {
    const { generation } = await readState();
    await setSiteRule('later.example', 'off');
    const late = await copyDb.rows.get(JSON.stringify(['siteRules', 'later.example']));
    if (!late) throw new Error('not copied');
    const digest = (await readState()).digest;
    await copyDb.rows.delete(late.id);
    await copyDb.meta.put({ key: 'state', generation, digest: '0' });
    const change = { table: 'siteRules', key: 'later.example', before: null, after: late.row } as const;
    await copyDb.pending.put({ generation: generation + 1, digest, changes: [change] });
    expect(await checkStore()).toBeNull();
    expect(await copyDb.rows.get(late.id)).toEqual(late);
  });

  it('does not believe an announcement of a write that never happened', async () => {
    const { generation } = await readState();
    const change = {
      table: 'siteRules',
      key: 'never.example',
      before: null,
      after: { site: 'never.example' },
    } as const;
    await copyDb.pending.put({ generation: generation + 1, digest: '0', changes: [change] });
    expect(await checkStore()).toBeNull();
    await setSiteRule('next.example', 'off');
    expect((await copyDb.rows.toArray()).map(({ id }) => id)).not.toContain('["siteRules","never.example"]');
    expect(await checkStore()).toBeNull();
  });

  it('makes a lost copy anew', async () => {
    await copyDb.delete();
    await copyDb.open();
    expect(await checkStore()).toBeNull();
    expect(await copyDb.rows.count()).toBe(5);
  });

  it('says that all is lost when both came back empty', async () => {
    for (const database of [db, copyDb]) {
      await database.delete();
      await database.open();
    }
    expect(await checkStore()).toMatchObject({ kind: 'lost' });
    expect(await checkStore()).toBeNull();
  });

  it('is quiet at the very first start', async () => {
    await resetStore();
    expect(await checkStore()).toBeNull();
    expect(await browser.storage.local.get('finding')).toEqual({});
  });
});
