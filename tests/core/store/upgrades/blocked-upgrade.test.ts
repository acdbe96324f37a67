import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isNewerDatabase } from '../../../../core/store/create-database';
import { db } from '../../../../core/store/database';
import type { Keeper } from '../../../../core/store/kept-rows';
import { addQuiet, listQuiets } from '../../../../core/store/quiets';
import { type StoreFault, watchFault } from '../../../../core/store/watch-fault';
import { write } from '../../../../core/store/write';
import { dumpedRows, readDump } from './dump';
import { outcome } from './outcome';
import { restoreDump } from './restore-dump';
import { takeDump } from './take-dump';

const faults: StoreFault[] = [];
let stop = () => {};

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  faults.length = 0;
});

afterEach(() => {
  stop();
  db.close({ disableAutoOpen: false });
  vi.restoreAllMocks();
});

const watch = () => {
  stop = watchFault((fault) => faults.push(fault));
};

/** As a version to come would: one table more. */
async function upgradeToNext(): Promise<void> {
  const request = indexedDB.open('sidelight', (db.verno + 1) * 10);
  request.onupgradeneeded = () => request.result.createObjectStore('unknown');
  (await outcome(request)).close();
}

describe('a page that is open while another version takes the store over', () => {
  it('lets go of it, says so, and writes no more', async () => {
    await restoreDump(readDump(db.verno));
    watch();
    expect(await listQuiets()).toHaveLength(4);
    await upgradeToNext();
    expect(faults).toEqual([{ kind: 'replaced' }]);
    const after = await takeDump();
    const quiet = { id: 'late', grain: 'topic', topic: 'org.example.incidents#t09' } as const;
    await expect(addQuiet(quiet)).rejects.toSatisfy(isNewerDatabase);
    await expect(listQuiets()).rejects.toSatisfy(isNewerDatabase);
    expect(await takeDump()).toEqual(after);
  });

  it('ends what it is writing before it lets go', async () => {
    await restoreDump(readDump(db.verno));
    watch();
    await db.open();
    const quiet = { id: 'in time', grain: 'topic', topic: 'org.example.incidents#t09' } as const;
    let begin = () => {};
    const upgraded = new Promise<void>((resolve) => {
      begin = resolve;
    }).then(upgradeToNext);
    const work = async (keeper: Keeper) => {
      begin();
      for (let step = 0; step < 20; step++) await keeper.put('quiets', quiet);
      expect(db.isOpen()).toBe(false);
    };
    // Said to be done: it was committed.
    await write(work);
    await upgraded;
    expect(faults).toEqual([{ kind: 'replaced' }]);
    const rows = dumpedRows(await takeDump(), 'quiets') as { id: string }[];
    expect(rows.map(({ id }) => id)).toContain('in time');
  });

  it('is not told to load again when the store is deleted, which is made anew', async () => {
    await restoreDump(readDump(db.verno));
    watch();
    await db.open();
    await outcome(indexedDB.deleteDatabase('sidelight'));
    expect(await listQuiets()).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('an upgrade', () => {
  it('waits for a page of the version before that does not let go, and then goes on', async () => {
    const dump = readDump(db.verno - 1);
    await restoreDump(dump);
    const old = await outcome(indexedDB.open('sidelight'));
    const isBlocked = new Promise((resolve) => {
      db.on('blocked', resolve);
    });
    watch();
    const quiets = listQuiets();
    await isBlocked;
    expect(faults).toEqual([]);
    old.close();
    expect(await quiets).toEqual(dumpedRows(dump, 'quiets'));
    expect(faults).toEqual([]);
  });
});

describe('watchFault', () => {
  it('says at once that a later version wrote the store', async () => {
    await restoreDump(readDump(db.verno));
    await upgradeToNext();
    watch();
    await vi.waitFor(() => expect(faults).toEqual([{ kind: 'newer' }]));
  });

  it('says in the words of the error why the store does not open', async () => {
    await restoreDump(readDump(db.verno));
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new Error('no disk');
    });
    watch();
    await vi.waitFor(() => expect(faults).toMatchObject([{ kind: 'failed', message: 'no disk' }]));
  });
});
