import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkStore } from '../../../core/store/copy/check-store';
import { copyDb } from '../../../core/store/copy/copy-database';
import { readFinding } from '../../../core/store/copy/finding';
import { isAsLeft } from '../../../core/store/copy/is-as-left';
import { db } from '../../../core/store/database';
import { listSiteRules, setSiteRule } from '../../../core/store/site-rules';
import { readState } from '../../../core/store/store-state';
import { resetStore } from './reset-store';

const sites = async () => (await listSiteRules()).map(({ site }) => site);

beforeEach(async () => {
  await resetStore();
  await setSiteRule('first.example', 'off');
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

describe('a copy that cannot be written', () => {
  it('stops no write, is told of, and catches up', async () => {
    vi.spyOn(copyDb.pending, 'put').mockRejectedValueOnce(new Error('disk full'));
    const transaction = vi.spyOn(copyDb, 'transaction').mockRejectedValue(new Error('disk full'));
    await setSiteRule('second.example', 'off');
    await setSiteRule('third.example', 'off');
    expect(await sites()).toEqual(['first.example', 'second.example', 'third.example']);
    expect(await readFinding()).toMatchObject({ kind: 'copy-failed' });
    transaction.mockRestore();
    await setSiteRule('fourth.example', 'off');
    expect(await readFinding()).toBeNull();
    expect(await isAsLeft()).toBe(true);
    await db.siteRules.clear();
    expect(await checkStore()).toMatchObject({ kind: 'healed' });
    expect(await sites()).toHaveLength(4);
  });

  it('is made anew when it missed the announcement of a write only', async () => {
    vi.spyOn(copyDb.pending, 'put').mockRejectedValueOnce(new Error('busy'));
    await setSiteRule('second.example', 'off');
    expect(await readFinding()).toBeNull();
    expect(await copyDb.rows.count()).toBe(2);
    expect(await isAsLeft()).toBe(true);
  });

  it('does not keep the store from starting', async () => {
    vi.spyOn(copyDb, 'transaction').mockRejectedValue(new Error('cannot be opened'));
    expect(await checkStore()).toMatchObject({ kind: 'copy-failed' });
    expect(await readFinding()).toMatchObject({ kind: 'copy-failed' });
  });

  it('is not overwritten by a store that came back empty', async () => {
    await setSiteRule('first.example', 'on');
    await db.delete();
    await db.open();
    await setSiteRule('second.example', 'off');
    expect(await checkStore()).toMatchObject({ kind: 'healed' });
    expect(await sites()).toEqual(['first.example']);
  });

  it('does not take over a write that was announced and failed', async () => {
    const { generation } = await readState();
    const after = { site: 'never.example', marking: 'off' };
    const change = { table: 'siteRules', key: 'never.example', before: null, after } as const;
    await copyDb.pending.put({ generation: generation + 1, digest: 'ff', changes: [change] });
    vi.spyOn(copyDb.pending, 'put').mockRejectedValueOnce(new Error('busy'));
    await setSiteRule('second.example', 'off');
    expect(await copyDb.rows.count()).toBe(2);
    expect(await isAsLeft()).toBe(true);
  });

  it('fails no write that was committed, also when the finding cannot be kept', async () => {
    vi.spyOn(copyDb, 'transaction').mockRejectedValue(new Error('disk full'));
    vi.spyOn(db.meta, 'put').mockImplementation(((row: { key: string }) =>
      row.key === 'finding' ? Promise.reject(new Error('disk full')) : db.table('meta').put(row)) as never);
    await setSiteRule('second.example', 'off');
    expect(await sites()).toEqual(['first.example', 'second.example']);
  });
});
