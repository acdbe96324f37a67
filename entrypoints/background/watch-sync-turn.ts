import { browser } from 'wxt/browser';
import { syncStore } from '../../core/sync/sync-store';

/** Wakes the background to try again what the account refused. */
export const SYNC_ALARM = 'sync';

let isRunning = false;
let isWanted = false;

/** Syncs now, or once more when the sync that is going on has ended. Never rejects. */
export async function syncInTurn(): Promise<void> {
  isWanted = true;
  if (isRunning) return;
  isRunning = true;
  try {
    while (isWanted) {
      isWanted = false;
      const wait = await syncStore();
      if (wait !== null) await browser.alarms.create(SYNC_ALARM, { when: Date.now() + wait });
    }
  } catch (error) {
    console.error('Sidelight: syncing failed', error);
  } finally {
    isRunning = false;
  }
}
