import { browser } from 'wxt/browser';
import { applyPolicy } from './apply-policy';
import { planUpdates } from './plan-updates';
import { UPDATE_ALARM } from './update-alarm';
import { updatePacks } from './update-packs';

/** Follows the alarm for updates and the organisation's policy, once the store is `ready`; both are looked at then, too. */
export function watchUpdates(ready: Promise<void>): void {
  // A store that could not be made ready is told of where that failed, and may be good enough.
  const started = ready.catch(() => undefined);
  const follow = () => applyPolicy().then(planUpdates);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === UPDATE_ALARM) started.then(updatePacks).catch(logFailure);
  });
  browser.storage.managed.onChanged?.addListener(() => started.then(follow).catch(logFailure));
  started.then(follow).catch(logFailure);
}

function logFailure(error: unknown): void {
  console.error('Sidelight: looking for updates failed', error);
}
