import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { db } from '../../../core/store/database';
import { watchOpening } from '../../../core/store/watch-opening';
import { readDump } from './upgrades/dump';
import { outcome } from './upgrades/outcome';
import { restoreDump } from './upgrades/restore-dump';

const delays: (string | null)[] = [];
let stop = () => {};

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  delays.length = 0;
});
afterEach(() => {
  stop();
  db.close({ disableAutoOpen: false });
  vi.restoreAllMocks();
});

it('says nothing of a store that opens', async () => {
  await restoreDump(readDump(db.verno));
  stop = watchOpening((delay) => delays.push(delay));
  await db.open();
  expect(delays).toEqual([]);
});

it('says at once that another page holds the version before, and when that is over [F14]', async () => {
  await restoreDump(readDump(db.verno - 1));
  const old = await outcome(indexedDB.open('sidelight'));
  stop = watchOpening((delay) => delays.push(delay));
  await vi.waitFor(() => expect(delays).toEqual(['blocked']));
  old.close();
  await vi.waitFor(() => expect(delays).toEqual(['blocked', null]));
});

it('says of any other wait that it takes long [U07]', async () => {
  await restoreDump(readDump(db.verno));
  vi.spyOn(db, 'open').mockReturnValue(new Promise(() => {}) as never);
  stop = watchOpening((delay) => delays.push(delay));
  await vi.waitFor(() => expect(delays).toEqual(['slow']), { timeout: 10_000 });
});
