import { browser } from 'wxt/browser';
import { expireWishes, findNextExpiry } from '../../core/store/expire-wishes';
import { publish } from '../../core/store/publish';

const ALARM = 'wishes-over';

/**
 * Takes wishes for less back when their time is over or their topic says something new: once the store is `ready`, when the alarm
 * rings, and whenever something was published.
 */
export function watchWishes(ready: Promise<void>): void {
  // A store that could not be made ready is told of where that failed, and may be good enough.
  const started = ready.catch(() => undefined);
  // One after the other: a look that began before must not take away the alarm that a later one has set.
  let turn: Promise<unknown> = started;
  const look = () => {
    turn = turn.then(settleWishes).catch(logFailure);
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) look();
  });
  browser.storage.local.onChanged.addListener((changes) => {
    if ('prefs' in changes) look();
  });
  look();
}

async function settleWishes(): Promise<void> {
  if (await expireWishes(Date.now())) await publish();
  const next = await findNextExpiry();
  if (next === null) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when: next });
}

function logFailure(error: unknown): void {
  console.error('Sidelight: a wish for less could not be taken back', error);
}
