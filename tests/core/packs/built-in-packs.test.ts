import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { installBuiltInPacks } from '../../../core/packs/built-in-packs';
import { readPublished } from '../../../core/published/published';
import { db } from '../../../core/store/database';
import { listPacks } from '../../../core/store/packs';
import { readState } from '../../../core/store/store-state';
import { resetStore } from '../store/reset-store';

const ASSETS = join(import.meta.dirname, '../../../assets');
const fetchAsset = vi.fn(async (path: string) => new Response(await readFile(join(ASSETS, path))));

beforeEach(async () => {
  vi.stubGlobal('fetch', fetchAsset);
  await resetStore();
});

describe('installBuiltInPacks', () => {
  it('installs the packs and publishes', async () => {
    await installBuiltInPacks();
    expect((await listPacks()).map(({ id, enabled }) => [id.replace(/.*\./, ''), enabled])).toEqual([
      ['supplier-directory', false],
      ['us-china-cyber-2015', true],
    ]);
    const { prefs, index } = await readPublished();
    expect(prefs?.generation).toBe((await readState()).generation);
    expect(index).not.toBeNull();
  });

  it('leaves the store as it is when run again', async () => {
    await installBuiltInPacks();
    const before = (await readState()).generation;
    await installBuiltInPacks();
    expect((await readState()).generation).toBe(before);
  });

  it('brings topics back that were lost while the pack was not', async () => {
    await installBuiltInPacks();
    const topics = await db.topicPages.count();
    await db.topicPages.clear();
    await installBuiltInPacks();
    expect(await db.topicPages.count()).toBe(topics);
  });

  it('installs nothing when one pack is broken', async () => {
    fetchAsset.mockResolvedValueOnce(new Response('{"format":"sidelight-pack/1"}'));
    await expect(installBuiltInPacks()).rejects.toThrow('is no pack');
    expect(await listPacks()).toEqual([]);
  });
});
