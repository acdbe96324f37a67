import { existsSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { copyDb } from '../../../../core/store/copy/copy-database';
import { db } from '../../../../core/store/database';
import { resetStore } from '../reset-store';
import { DUMPED_VERSIONS, dumpUrl, readDump } from './dump';
import { schemaOf } from './schema-of';
import { takeDump } from './take-dump';

beforeEach(resetStore);

it('has the tables and indexes of the newest dump: who changes them adds a version, and its dump', async () => {
  const hint =
    'core/store/database.ts has a new version: write its dump as write-dump.test.ts says, and add it to DUMPED_VERSIONS';
  expect(DUMPED_VERSIONS.at(-1), hint).toBe(db.verno);
  expect(existsSync(dumpUrl(db.verno)), hint).toBe(true);
  const changed =
    'Tables or indexes changed under a version that readers may have: add a version to core/store/database.ts';
  expect(schemaOf(await takeDump()), changed).toEqual(schemaOf(readDump(db.verno)));
});

it('names every version since the first, without a gap', () => {
  expect(DUMPED_VERSIONS.map((version, at) => version - at)).toEqual(DUMPED_VERSIONS.map(() => 1));
});

it('knows the schema of the second copy as the newest dump has it', async () => {
  const copy = ({ databases }: { databases: readonly { name: string }[] }) =>
    JSON.stringify(
      databases.find(({ name }) => name === copyDb.name),
      (key, value) => (key === 'rows' ? [] : value),
    );
  expect(copy(await takeDump())).toBe(copy(readDump(db.verno)));
});
