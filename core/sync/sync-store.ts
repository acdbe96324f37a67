import { publish } from '../store/publish';
import { isSyncOn } from '../store/stamps';
import { browserAccount } from './account';
import { holdSync } from './hold-sync';
import { storeDevice } from './store-device';
import { syncDevice } from './sync-device';
import { keepSyncStatus, readSyncStatus } from './sync-status';

const FIRST_RETRY_MS = 60_000;
const LONGEST_RETRY_MS = 3_600_000;

/**
 * Lets store and account meet when the reader wants that, and publishes what came from afar. What the account refuses is remembered
 * for the options page and tried again, each time later. Gives the milliseconds until then; `null` when there is nothing to retry.
 */
export async function syncStore(): Promise<number | null> {
  return holdSync(async () => {
    if (!(await isSyncOn())) return null;
    const before = await readSyncStatus();
    const wait = (before?.retryAt ?? 0) - Date.now();
    // Longer than anybody is to wait: the clock was put back.
    if (wait > 0 && wait <= LONGEST_RETRY_MS) return wait;
    try {
      const { taken, left } = await syncDevice(storeDevice, browserAccount, Date.now());
      if (taken > 0) await publish();
      if (await isSyncOn())
        await keepSyncStatus({ at: new Date().toISOString(), failures: 0, retryAt: 0, left: [...left] });
      return null;
    } catch (error) {
      console.warn('Sidelight: the browser’s account could not be brought up to date', error);
      const failures = (before?.failures ?? 0) + 1;
      const delay = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS);
      if (!(await isSyncOn())) return null;
      await keepSyncStatus({
        ...(before?.at && { at: before.at }),
        problem: error instanceof Error ? error.message : String(error),
        failures,
        retryAt: Date.now() + delay,
        left: before?.left ?? [],
      });
      return delay;
    }
  });
}
