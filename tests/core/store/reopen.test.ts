import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { copyDb } from '../../../core/store/copy/copy-database';
import { db } from '../../../core/store/database';
import { replaceStore } from '../../../core/store/reopen';
import { setSiteRule } from '../../../core/store/site-rules';
import { resetStore } from './reset-store';

beforeEach(async () => {
  await resetStore();
  await setSiteRule('example.org', 'off');
});

afterEach(() => vi.restoreAllMocks());

it('is deleted when its reader wants to begin anew, and only then [F10]', async () => {
  await replaceStore();
  expect(await db.siteRules.count()).toBe(1);
  vi.spyOn(db.table('siteRules'), 'each').mockRejectedValue(new Error('damaged'));
  await replaceStore();
  expect(await db.siteRules.count()).toBe(0);
});

it('deletes nothing that a later version of Sidelight wrote', async () => {
  const newer = Object.assign(new Error('sidelight-copy'), { name: 'NewerDatabaseError' });
  vi.spyOn(copyDb, 'open').mockRejectedValueOnce(newer);
  await expect(replaceStore()).rejects.toBe(newer);
  expect(await copyDb.rows.count()).toBeGreaterThan(0);
});
