import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { db } from '../../../core/store/database';
import { replaceStore } from '../../../core/store/reopen';
import { readSettings } from '../../../core/store/settings';
import { setSiteRule } from '../../../core/store/site-rules';
import { type StoreFault, watchFault } from '../../../core/store/watch-fault';
import { watchStore } from '../../../core/store/watch-store';
import { resetStore } from './reset-store';

beforeEach(resetStore);
afterEach(() => vi.restoreAllMocks());

function damage(): void {
  const error = Object.assign(new Error('unrelated to the database\n UnknownError'), { name: 'UnknownError' });
  vi.spyOn(db.settings, 'toArray').mockRejectedValue(error);
}

it('tells of a store that opens and cannot be read [F10]', async () => {
  const faults: StoreFault[] = [];
  const stop = watchFault((fault) => faults.push(fault));
  damage();
  const stopWatching = watchStore(readSettings, () => undefined);
  await vi.waitFor(() => expect(faults).toEqual([{ kind: 'failed', message: 'unrelated to the database' }]));
  stop();
  stopWatching();
});

it('is deleted when its reader wants to begin anew, and only then [F10]', async () => {
  await setSiteRule('example.org', 'off');
  await replaceStore();
  expect(await db.siteRules.count()).toBe(1);
  vi.spyOn(db.table('siteRules'), 'each').mockRejectedValue(new Error('damaged'));
  await replaceStore();
  expect(await db.siteRules.count()).toBe(0);
});
