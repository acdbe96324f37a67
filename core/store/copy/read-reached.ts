import { readPublished } from '../../published/published';
import { copyDb } from './copy-database';
import { readKeptFile } from './kept-file';
import { readWitness } from './witness';

/** How far the store had come, as all know that lie elsewhere: the copy, its file, the witness, and what pages read. */
export async function readReached(): Promise<number> {
  const known = await Promise.all([copyDb.meta.get('state'), readKeptFile(), readWitness(), readPrefs()]);
  return Math.max(0, ...known.map((one) => one?.generation ?? 0));
}

async function readPrefs() {
  // Who cannot be asked knows nothing.
  return readPublished().then(
    ({ prefs }) => prefs,
    () => null,
  );
}
