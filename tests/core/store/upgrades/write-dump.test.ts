import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { db } from '../../../../core/store/database';
import { resetStore } from '../reset-store';
import { dumpUrl } from './dump';
import { fillStore } from './fill-store';
import { takeDump, writeDump } from './take-dump';

// After a new version of the schema: SIDELIGHT_WRITE_DUMP=1 npx vitest run --project unit tests/core/store/upgrades/write-dump.test.ts
it('takes a dump with something in every table; writes it only when asked to, and never over one that is there', async () => {
  await resetStore();
  await fillStore();
  const dump = await takeDump();
  const main = dump.databases.find(({ name }) => name === db.name);
  expect(main?.stores.filter(({ rows }) => rows.length === 0).map(({ name }) => name)).toEqual([]);
  if (process.env.SIDELIGHT_WRITE_DUMP) writeFileSync(dumpUrl(db.verno), writeDump(dump), { flag: 'wx' });
});
