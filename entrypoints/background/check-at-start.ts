import { readSession, writeSession } from '../../core/session/session-area';
import { checkStore } from '../../core/store/copy/check-store';
import { isAsLeft } from '../../core/store/copy/is-as-left';

const CHECKED = 'checkedStore';

/**
 * Looks through the whole store once in a run of the browser; a background that wakes again looks at a glance. Gives whether it
 * was the whole store.
 */
export async function checkAtStart(): Promise<boolean> {
  const session = await readSession(CHECKED);
  // A copy that cannot be read is for the whole look to tell of.
  if (session[CHECKED] === true && (await isAsLeft().catch(() => false))) return false;
  const finding = await checkStore();
  if (finding) console.warn('Sidelight: the store was not as it was left', finding);
  await writeSession({ [CHECKED]: true });
  return true;
}
