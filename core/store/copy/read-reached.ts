import { readPublished } from '../../published/published';
import { copyDb } from './copy-database';
import { readKeptFile } from './kept-file';
import { readWitness } from './witness';

/** How far the store had come, as all know that lie elsewhere: the copy, and who is asked by `readReachedOutside`. */
export async function readReached(): Promise<number> {
  const copied = await copyDb.meta.get('state');
  return Math.max(copied?.generation ?? 0, await readReachedOutside());
}

/** The same, as those know that lie in no database: the copy's file, the witness, and what pages read. */
export async function readReachedOutside(): Promise<number> {
  const known = await Promise.all([readKeptFile(), readWitness(), readPrefs()]);
  return Math.max(0, ...known.map((one) => one?.generation ?? 0));
}

async function readPrefs() {
  // Who cannot be asked knows nothing.
  return readPublished().then(
    ({ prefs }) => prefs,
    () => null,
  );
}
