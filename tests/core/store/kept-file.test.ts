import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { checkStore } from '../../../core/store/copy/check-store';
import { copyDb } from '../../../core/store/copy/copy-database';
import { readKeptFile } from '../../../core/store/copy/kept-file';
import { readRescue } from '../../../core/store/copy/read-rescue';
import { db } from '../../../core/store/database';
import { newTopicRef, saveTopic } from '../../../core/store/edits';
import { eraseCopy, eraseStore } from '../../../core/store/erase';
import { addQuiet } from '../../../core/store/quiets';
import { listSiteRules, setSiteRule } from '../../../core/store/site-rules';
import { readState } from '../../../core/store/store-state';
import { getCardTopic } from '../../../core/store/topics';
import { createFakeFolder } from './fake-folder';
import { resetStore } from './reset-store';
import { installPack, samplePack, sampleTopic } from './sample-pack';

let folder: ReturnType<typeof createFakeFolder>;
const own = newTopicRef();

beforeEach(async () => {
  folder = createFakeFolder();
  vi.stubGlobal('navigator', Object.create(navigator, { storage: { value: folder.storage } }));
  await resetStore();
  await installPack(samplePack([sampleTopic('opm')]));
  const topic = (await getCardTopic('org.example.sample#opm'))?.topic;
  if (!topic) throw new Error('no topic');
  await saveTopic(own, { ...topic, name: 'My own topic' }, {});
  await setSiteRule('example.org', 'off');
});

afterEach(() => vi.unstubAllGlobals());

async function emptyBoth(): Promise<void> {
  for (const database of [db, copyDb]) {
    await database.delete({ disableAutoOpen: false });
    await database.open();
  }
}

describe('the copy in a file', () => {
  it('goes as far as the last write', async () => {
    const { generation, digest } = await readState();
    expect(await readKeptFile()).toMatchObject({ generation, digest });
    await setSiteRule('example.net', 'off');
    expect((await readKeptFile())?.generation).toBe(generation + 1);
  });

  it('brings back what was written when both databases come back empty [F11]', async () => {
    await emptyBoth();
    expect(await checkStore()).toMatchObject({
      kind: 'healed',
      lostPacks: [{ id: 'org.example.sample' }],
    });
    expect((await getCardTopic(own))?.topic.name).toBe('My own topic');
    expect((await listSiteRules()).map(({ site }) => site)).toEqual(['example.org']);
    expect(await checkStore()).toMatchObject({ kind: 'damaged', lostPacks: [{ id: 'org.example.sample' }] });
    expect(await copyDb.rows.count()).toBe(await db.packs.count().then((packs) => packs + 2));
  });

  it('brings back what was written when the copy does not open, and stays until it does [F11]', async () => {
    const file = folder.files.get('kept.json');
    await emptyBoth();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const copy = vi.spyOn(copyDb, 'transaction').mockRejectedValue(new Error('does not open'));
    expect(await checkStore()).toMatchObject({ kind: 'healed' });
    expect((await getCardTopic(own))?.topic.name).toBe('My own topic');
    expect(folder.files.get('kept.json')).toBe(file);
    expect(await checkStore()).toMatchObject({ kind: 'copy-failed' });
    copy.mockRestore();
    expect(await checkStore()).toMatchObject({ kind: 'damaged', rows: 0 });
    expect((await readKeptFile())?.generation).toBe((await readState()).generation);
    vi.restoreAllMocks();
  });

  it('is not taken in place of a copy that goes further and does not open [F11]', async () => {
    const old = folder.files.get('kept.json') ?? '';
    await setSiteRule('later.example', 'off');
    folder.files.set('kept.json', old);
    await db.delete({ disableAutoOpen: false });
    await db.open();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const copy = vi.spyOn(copyDb, 'transaction').mockRejectedValue(new Error('does not open'));
    expect(await checkStore()).toMatchObject({ kind: 'copy-failed' });
    copy.mockRestore();
    expect(await checkStore()).toMatchObject({ kind: 'healed' });
    expect((await listSiteRules()).map(({ site }) => site)).toEqual(['example.org', 'later.example']);
    vi.restoreAllMocks();
  });

  it('is chosen before a copy that is behind it, or partial [F10]', async () => {
    await copyDb.rows.clear();
    await db.siteRules.clear();
    expect(await checkStore()).toMatchObject({ kind: 'healed' });
    expect((await listSiteRules()).map(({ site }) => site)).toEqual(['example.org']);
  });

  it('that is older than a sound store brings nothing back that was deleted since', async () => {
    const old = folder.files.get('kept.json') ?? '';
    await setSiteRule('example.org', null);
    folder.files.set('kept.json', old);
    await copyDb.rows.clear();
    const { generation, digest } = await readState();
    await browser.storage.local.set({ witness: { generation: generation + 1, digest } });
    expect(await checkStore()).toMatchObject({ kind: 'damaged', rows: 0 });
    expect(await listSiteRules()).toEqual([]);
  });

  it('is no copy when it is damaged, and is made anew', async () => {
    folder.files.set('kept.json', (folder.files.get('kept.json') ?? '').replace('My own topic', 'Another'));
    expect(await readKeptFile()).toBeNull();
    await checkStore();
    expect((await readKeptFile())?.generation).toBe((await readState()).generation);
  });

  it('holds nothing once everything was deleted, and brings nothing back', async () => {
    await eraseStore();
    await eraseCopy();
    expect((await readKeptFile())?.rows).toEqual([]);
    expect([...folder.files.values()].join()).not.toContain('My own topic');
    await emptyBoth();
    await checkStore();
    expect(await db.edits.count()).toBe(0);
  });

  it('is emptied before the rest, and brings nothing back when all databases are lost in the middle of that', async () => {
    await eraseStore();
    expect([...folder.files.values()].join()).not.toContain('My own topic');
    await emptyBoth();
    await checkStore();
    expect(await db.edits.count()).toBe(0);
  });

  it('is there again when nothing was deleted after all', async () => {
    vi.spyOn(db.meta, 'put').mockRejectedValueOnce(new Error('killed'));
    await expect(eraseStore()).rejects.toThrow('killed');
    vi.restoreAllMocks();
    expect(await checkStore()).toBeNull();
    expect((await readKeptFile())?.generation).toBe((await readState()).generation);
  });

  it('that cannot be taken away stops the deletion before anything is gone', async () => {
    const { getDirectory } = folder.storage as { getDirectory: () => Promise<object> };
    const removeEntry = () => Promise.reject(new DOMException('in use', 'NoModificationAllowedError'));
    const stuck = async () => ({ ...(await getDirectory()), removeEntry });
    vi.stubGlobal('navigator', Object.create(navigator, { storage: { value: { getDirectory: stuck } } }));
    await expect(eraseStore()).rejects.toThrow('in use');
    expect(await listSiteRules()).toHaveLength(1);
  });

  it('is not written over by a store that came back empty and was written to before it was looked through', async () => {
    await emptyBoth();
    await setSiteRule('early.example', 'off');
    expect(await checkStore()).toMatchObject({ kind: 'healed' });
    expect((await getCardTopic(own))?.topic.name).toBe('My own topic');
    expect((await listSiteRules()).map(({ site }) => site)).toContain('example.org');
  });

  it('is left alone by single writes once it is large, and caught up by the next look', async () => {
    await addQuiet({ id: 'x'.repeat(1_100_000), grain: 'topic', topic: 'a#b' });
    const before = (await readKeptFile())?.generation;
    await setSiteRule('later.example', 'off');
    expect((await readKeptFile())?.generation).toBe(before);
    expect(await checkStore()).toBeNull();
    expect((await readKeptFile())?.generation).toBe((await readState()).generation);
  });

  it('stops no write when it cannot be written', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.stubGlobal('navigator', {
      locks: navigator.locks,
      storage: { getDirectory: () => Promise.reject(new DOMException('not here', 'SecurityError')) },
    });
    await setSiteRule('later.example', 'off');
    expect(await listSiteRules()).toHaveLength(2);
    vi.restoreAllMocks();
  });

  it('is not held on to when it could not be written to its end', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { getDirectory } = folder.storage as { getDirectory: () => Promise<object> };
    const abort = vi.fn(async () => undefined);
    const write = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const getFileHandle = async () => ({
      getFile: async () => new Blob(),
      createWritable: async () => ({ write, abort }),
    });
    const full = async () => ({ ...(await getDirectory()), getFileHandle });
    vi.stubGlobal('navigator', Object.create(navigator, { storage: { value: { getDirectory: full } } }));
    await setSiteRule('later.example', 'off');
    expect(abort).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });

  it('is what can be rescued when the copy does not open', async () => {
    vi.spyOn(copyDb, 'transaction').mockRejectedValue(new Error('does not open'));
    expect((await readRescue())?.generation).toBe((await readState()).generation);
    vi.restoreAllMocks();
  });

  it('is told apart from a first run by what pages have, when all else is gone [F11]', async () => {
    await browser.storage.local.set({ prefs: { generation: 90, siteRules: [] } });
    await emptyBoth();
    folder.files.clear();
    await browser.storage.local.remove('witness');
    expect(await checkStore()).toMatchObject({ kind: 'lost' });
    expect((await readState()).generation).toBe(91);
  });
});
