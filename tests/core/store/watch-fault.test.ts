import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { db } from '../../../core/store/database';
import { readSettings } from '../../../core/store/settings';
import { type StoreFault, tellFault, watchFault } from '../../../core/store/watch-fault';
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

it('of a store that another version took over, nothing that fails later is told [U06]', async () => {
  const faults: StoreFault[] = [];
  const stop = watchFault((fault) => faults.push(fault));
  db.on('versionchange').fire({ newVersion: 999 } as IDBVersionChangeEvent);
  tellFault(Object.assign(new Error('closed'), { name: 'DatabaseClosedError' }));
  expect(faults).toEqual([{ kind: 'replaced' }]);
  stop();
});
