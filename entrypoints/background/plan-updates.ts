import { browser } from 'wxt/browser';
import { findNextCheck } from '../../core/packs/update/find-next-check';
import { readPolicy } from './read-policy';
import { UPDATE_ALARM } from './update-alarm';

/** Browsers ring no sooner; it also keeps a browser that just starts from asking at once. */
const SOON_MS = 60_000;
/** Rings again should this background be ended in the middle. */
const AGAIN_MINUTES = 60;

/** Sets the one alarm to when the next address is due; there is none while no pack has a subscription. */
export async function planUpdates(): Promise<void> {
  const now = Date.now();
  const next = await findNextCheck(now, (await readPolicy()).packs);
  if (next === null) {
    await browser.alarms.clear(UPDATE_ALARM);
    return;
  }
  const soon = now + SOON_MS;
  const set = await browser.alarms.get(UPDATE_ALARM);
  // An alarm about to ring stays, or a background that wakes every minute would put it off for ever.
  if (next <= soon && set && set.scheduledTime > now - SOON_MS && set.scheduledTime <= soon) return;
  await browser.alarms.create(UPDATE_ALARM, { when: Math.max(next, soon), periodInMinutes: AGAIN_MINUTES });
}
