import { browser } from 'wxt/browser';
import { seedPacks } from './seed-packs';
import { startUp } from './start-up';

/**
 * Sees to it that the built-in packs of this version are in the store and that pages can read what is derived from it:
 * at each start, because a browser may have lost either, and after an install or update. Opens the welcome page once. What it
 * gives ends with the start.
 */
export function seedStore(): Promise<void> {
  const started = startUp();
  started.catch(logFailure);
  // Nothing to do that is not being done; but a browser that starts wakes a background only for this, and Firefox has lost its alarms.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).catch(logFailure);
    // A reload in development changes packs without changing the version.
    if (reason === 'install' || reason === 'update') started.then(seedPacks).catch(logFailure);
  });
  return started;
}

function logFailure(error: unknown): void {
  console.error('Sidelight: starting failed', error);
}
