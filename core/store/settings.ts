import { DEFAULT_SETTINGS, type Settings } from '../topics/settings';
import { db } from './database';
import type { ChangeLabel } from './history';
import { forgetOpened } from './opened-topics';
import { write } from './write';

/** The reader's settings, with defaults for all that was never changed. */
export async function readSettings(): Promise<Settings> {
  const rows = await db.settings.toArray();
  const known = rows.filter(({ key }) => Object.hasOwn(DEFAULT_SETTINGS, key));
  return { ...DEFAULT_SETTINGS, ...Object.fromEntries(known.map(({ key, value }) => [key, value])) };
}

/** Changes the named settings and leaves the others. */
export async function changeSettings(change: Partial<Settings>, label?: ChangeLabel): Promise<void> {
  await write(async (keeper) => {
    for (const [key, value] of Object.entries(change)) await keeper.put('settings', { key, value });
    if (change.news === false) await forgetOpened();
  }, label);
}
