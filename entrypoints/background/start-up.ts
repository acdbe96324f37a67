import { browser } from 'wxt/browser';
import { publishPackaged } from '../../core/packaged/publish-packaged';
import { isClosedDatabase } from '../../core/store/create-database';
import { isErasing } from '../../core/store/erase';
import { publishIfStale } from '../../core/store/publish';
import { readSeededVersion } from '../../core/store/seeded-version';
import { checkAtStart } from './check-at-start';
import { finishReset } from './reset-store';
import { seedPacks } from './seed-packs';
import { tellMarkingOff } from './tell-marking-off';

/**
 * Looks the store through, brings the built-in packs of this version into it, and sees to it that pages can read what is derived from
 * it. A store that can be read and not be written is published all the same. Throws when it cannot be used; then pages keep what they
 * have, or get the packs that come with the extension, and the button says so where neither is possible.
 */
export async function startUp(): Promise<void> {
  try {
    const isFirst = await checkAtStart();
    if (await isErasing()) await finishReset().catch(logFailure);
    if ((await readSeededVersion()) !== browser.runtime.getManifest().version) await seedPacks().catch(logFailure);
    await publishIfStale(isFirst);
    await tellMarkingOff(false);
  } catch (error) {
    await tellMarkingOff(!(await canMark(error)));
    throw error;
  }
}

/** Whether pages can be marked although `error` ended the start. */
async function canMark(error: unknown): Promise<boolean> {
  // A store of a later version was derived from by that.
  if (!isClosedDatabase(error)) return true;
  return publishPackaged().catch((fault: unknown) => {
    logFailure(fault);
    return false;
  });
}

function logFailure(error: unknown): void {
  console.error('Sidelight: starting failed', error);
}
