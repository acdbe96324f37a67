import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkStore } from '../../../../core/store/copy/check-store';
import { copyDb } from '../../../../core/store/copy/copy-database';
import { isNewerDatabase } from '../../../../core/store/create-database';
import { db } from '../../../../core/store/database';
import { eraseStore } from '../../../../core/store/erase';
import { publish, publishIfStale } from '../../../../core/store/publish';
import { addQuiet, listQuiets } from '../../../../core/store/quiets';
import { setSiteRule } from '../../../../core/store/site-rules';
import { seedStore } from '../../../../entrypoints/background/install';
import { type Dump, dumpedRows, readDump } from './dump';
import { restoreDump } from './restore-dump';
import { takeDump } from './take-dump';

/** A profile that the version after this one wrote to: another table, one that is gone, and rows that only it understands. */
function dumpOfNext(database: string, gone: string): Dump {
  const newest = readDump(db.verno);
  const unknown = { name: 'unknown', keyPath: 'key', autoIncrement: false, indexes: [], rows: [{ key: 1 }] };
  return {
    ...newest,
    databases: newest.databases.map((dumped) =>
      dumped.name === database
        ? {
            ...dumped,
            version: dumped.version + 10,
            stores: [...dumped.stores.filter(({ name }) => name !== gone), unknown],
          }
        : dumped,
    ),
  };
}

/** Everything that could write, tried one after the other; gives what came of each. */
async function tryEverything(): Promise<PromiseSettledResult<unknown>[]> {
  const quiet = { id: 'late', grain: 'topic', topic: 'org.example.incidents#t09' } as const;
  const tries = [listQuiets, () => addQuiet(quiet), () => setSiteRule('late.example', 'off'), checkStore, publish];
  const outcomes: PromiseSettledResult<unknown>[] = [];
  for (const attempt of [...tries, () => publishIfStale(), eraseStore, seedStore, () => db.open()]) {
    outcomes.push(...(await Promise.allSettled([attempt()])));
  }
  return outcomes;
}

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  db.close({ disableAutoOpen: false });
});

describe('a database of a later version', () => {
  it.each(['no table', 'updateChecks', 'quiets', 'meta'])('is left as it is, without %s', async (gone) => {
    await restoreDump(dumpOfNext('sidelight', gone));
    const before = await takeDump();
    const outcomes = await tryEverything();
    expect(outcomes.map((outcome) => outcome.status === 'rejected' && isNewerDatabase(outcome.reason))).toEqual(
      outcomes.map(() => true),
    );
    expect(await takeDump()).toEqual(before);
  });

  it('is no reason to refuse one whose missing table was put back', async () => {
    const dump = readDump(db.verno);
    const [main, ...others] = [...dump.databases];
    if (main?.name !== 'sidelight') throw new Error('another order');
    const stores = main.stores.filter(({ name }) => name !== 'updateChecks');
    await restoreDump({ ...dump, databases: [{ ...main, stores }, ...others] });
    for (let start = 0; start < 2; start++) {
      expect(await db.updateChecks.toArray()).toEqual([]);
      expect(await listQuiets()).toEqual(dumpedRows(dump, 'quiets'));
      db.close({ disableAutoOpen: false });
    }
  });

  it('is opened again once its version is there', async () => {
    await restoreDump(dumpOfNext('sidelight', ''));
    await expect(db.open()).rejects.toSatisfy(isNewerDatabase);
    const dump = readDump(db.verno);
    await restoreDump(dump);
    await db.open();
    expect(await listQuiets()).toEqual(dumpedRows(dump, 'quiets'));
  });
});

describe('a second copy of a later version', () => {
  it('is left as it is, and said to be unwritable, while the store goes on', async () => {
    await restoreDump(dumpOfNext('sidelight-copy', 'pending'));
    const copy = ({ databases }: Dump) => databases.find(({ name }) => name === copyDb.name);
    const before = copy(await takeDump());
    await setSiteRule('late.example', 'off');
    expect(await checkStore()).toMatchObject({ kind: 'copy-failed' });
    expect(copy(await takeDump())).toEqual(before);
    copyDb.close({ disableAutoOpen: false });
  });
});
