import { browser } from 'wxt/browser';
import { dropSession, readSession } from '../../core/session/session-area';
import { endErasing, eraseCopy, eraseStore, isErasedHere, noteErasedHere } from '../../core/store/erase';
import { publish } from '../../core/store/publish';
import { clearAccount } from '../../core/sync/clear-account';
import { seedPacks } from './seed-packs';

/** Deletes everything Sidelight keeps in this browser and in its account, and begins as on the first day. */
export async function resetStore(): Promise<void> {
  await eraseStore();
  await finishReset();
}

/** What has to follow once the store was emptied; carried on at the next start when it was cut short. */
export async function finishReset(): Promise<void> {
  if (!(await isErasedHere())) await eraseHere();
  // Last: an account that cannot be reached must not keep what lies here, nor have it deleted again at each start.
  await clearAccount();
  await endErasing();
}

async function eraseHere(): Promise<void> {
  await eraseCopy();
  const { witness: _witness, ...rest } = await browser.storage.local.get(null);
  await browser.storage.local.remove(Object.keys(rest));
  // What was looked up and met since the browser started.
  await dropSession(Object.keys(await readSession(null)));
  await seedPacks();
  await publish();
  await noteErasedHere();
}
