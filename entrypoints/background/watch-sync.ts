import { browser } from 'wxt/browser';
import { SYNC_ALARM, syncInTurn } from './watch-sync-turn';

/**
 * Syncs at start, after a change of the account, and after each change of the store: each is published, whoever made it. Waits until the
 * store is `ready`: rows that are missing before it was looked through were not deleted by anybody.
 */
export function watchSync(ready: Promise<void>): void {
  const follow = () => ready.then(syncInTurn, () => undefined);
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync' || (area === 'local' && 'prefs' in changes)) void follow();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SYNC_ALARM) void follow();
  });
  void follow();
}
