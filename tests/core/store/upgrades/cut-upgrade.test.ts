import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkStore } from '../../../../core/store/copy/check-store';
import { db } from '../../../../core/store/database';
import { layOutPack } from '../../../../core/store/lay-out-pack';
import { DUMPED_VERSIONS, dumpedRows, readDump } from './dump';
import { restoreDump } from './restore-dump';
import { takeDump } from './take-dump';

vi.mock('../../../../core/store/lay-out-pack', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../../../core/store/lay-out-pack')>();
  return { ...original, layOutPack: vi.fn(original.layOutPack) };
});

afterEach(() => vi.restoreAllMocks());

/** Where an upgrade is cut, each with the versions whose upgrade comes by there. */
const CUTS = [
  { where: 'laying out the second pack', versions: [1, 2], cut: cutLayingOut },
  { where: 'adding a table', versions: DUMPED_VERSIONS.filter((each) => tableToCome(each)), cut: cutTables },
] as const;

describe.each(CUTS)('an upgrade that is cut while $where', ({ versions, cut }) => {
  it.each(versions)('leaves version %i as it was, and is done at the next start [U02]', async (version) => {
    const dump = readDump(version);
    await restoreDump(dump);
    const before = await takeDump();
    const mend = cut(version);
    await expect(db.open()).rejects.toThrow('cut');
    await expect(db.quiets.toArray()).rejects.toThrow('cut');
    mend();
    db.close({ disableAutoOpen: false });
    expect(await takeDump()).toEqual(before);
    await db.open();
    expect(await db.quiets.toArray()).toEqual(dumpedRows(dump, 'quiets'));
    expect(await db.edits.toArray()).toEqual(dumpedRows(dump, 'edits'));
    expect(await checkStore()).toBeNull();
  });
});

function cutLayingOut(): () => void {
  const lay = vi.mocked(layOutPack);
  const original = lay.getMockImplementation();
  if (!original) throw new Error('not mocked');
  lay.mockImplementationOnce(original).mockImplementationOnce(() => {
    throw new Error('cut');
  });
  return () => expect(lay.mock.calls.length).toBeGreaterThanOrEqual(2);
}

/** A table that a database of `version` gets when it is upgraded, the last by name. */
function tableToCome(version: number): string | undefined {
  const there = readDump(version).databases.flatMap(({ stores }) => stores.map(({ name }) => name));
  return db.tables.map(({ name }) => name).findLast((name) => !there.includes(name));
}

function cutTables(version: number): () => void {
  const toCome = tableToCome(version);
  const { createObjectStore } = IDBDatabase.prototype;
  const spy = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(function (
    this: IDBDatabase,
    name,
    options,
  ) {
    if (name === toCome) throw new Error('cut');
    return createObjectStore.call(this, name, options);
  });
  return () => spy.mockRestore();
}
