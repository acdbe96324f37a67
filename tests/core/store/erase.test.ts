import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkStore } from '../../../core/store/copy/check-store';
import { copyDb } from '../../../core/store/copy/copy-database';
import { db } from '../../../core/store/database';
import { endErasing, eraseCopy, eraseStore, isErasing } from '../../../core/store/erase';
import { readHistoryEnds } from '../../../core/store/history';
import { KEPT_TABLES } from '../../../core/store/kept-tables';
import { listSiteRules, setSiteRule } from '../../../core/store/site-rules';
import { resetStore } from './reset-store';
import { installPack, samplePack, sampleTopic } from './sample-pack';

beforeEach(async () => {
  await resetStore();
  await installPack(samplePack([sampleTopic('opm')]));
  await setSiteRule('example.org', 'off', { key: 'x', args: [] });
});

async function expectNothing(): Promise<void> {
  for (const name of KEPT_TABLES) expect(await db.table(name).count()).toBe(0);
  for (const name of ['topicPages', 'indexPages', 'wordPages', 'history']) expect(await db.table(name).count()).toBe(0);
  expect(await copyDb.rows.count()).toBe(0);
  expect(await copyDb.pending.count()).toBe(0);
}

describe('erasing', () => {
  it('leaves nothing, and no start brings anything back', async () => {
    await eraseStore();
    await eraseCopy();
    await endErasing();
    await expectNothing();
    expect((await readHistoryEnds()).undo).toBeNull();
    expect(await checkStore()).toBeNull();
    await expectNothing();
    await setSiteRule('new.example', 'off');
    expect(await checkStore()).toBeNull();
    expect((await listSiteRules()).map(({ site }) => site)).toEqual(['new.example']);
  });

  it('that is cut short after the store is not healed from the copy, and known to be unfinished', async () => {
    await eraseStore();
    expect(await checkStore()).toBeNull();
    expect(await isErasing()).toBe(true);
    await eraseCopy();
    await expectNothing();
  });

  it('that is cut short in the copy stays empty', async () => {
    await eraseStore();
    await copyDb.rows.clear();
    expect(await checkStore()).toBeNull();
    expect(await isErasing()).toBe(true);
    await expectNothing();
  });

  it('that fails in its first step leaves everything', async () => {
    vi.spyOn(db.meta, 'put').mockRejectedValueOnce(new Error('killed'));
    await expect(eraseStore()).rejects.toThrow('killed');
    vi.restoreAllMocks();
    expect(await isErasing()).toBe(false);
    expect(await checkStore()).toBeNull();
    expect((await listSiteRules()).map(({ site }) => site)).toEqual(['example.org']);
    expect((await readHistoryEnds()).undo).not.toBeNull();
  });
});
