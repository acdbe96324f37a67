import { DEFAULT_SETTINGS, type Settings } from '../topics/settings';
import { db } from './database';
import { write } from './write';

/** The reader's settings, with defaults for all that was never changed. */
export async function readSettings(): Promise<Settings> {
  const rows = await db.settings.toArray();
  const known = rows.filter(({ key }) => Object.hasOwn(DEFAULT_SETTINGS, key));
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(known.map(({ key, value }) => [key, value])) };
}

/** Changes the named settings and leaves the others. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await write(async () => {
    await db.settings.bulkPut(Object.entries(change).map(([key, value]) => ({ key, value })));
  });
}
