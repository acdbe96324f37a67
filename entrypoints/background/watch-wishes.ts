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
  const look = () => started.then(settleWishes).catch(logFailure);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void look();
  });
  browser.storage.local.onChanged.addListener((changes) => {
    if ('prefs' in changes) void look();
  });
  void look();
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
