import { browser } from 'wxt/browser';
import { installBuiltInPacks } from '../../core/packs/built-in-packs';
import { publishIfStale } from '../../core/store/publish';
import { readSeededVersion, writeSeededVersion } from '../../core/store/seeded-version';
import { checkAtStart } from './check-at-start';

/**
 * Sees to it that the built-in packs of this version are in the store and that pages can read what is derived from it:
 * at each start, because a browser may have lost either, and after an install or update. Opens the welcome page once.
 */
export function seedStore(): void {
  const started = startUp();
  started.catch(logFailure);
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') }).catch(logFailure);
    // A reload in development changes packs without changing the version.
    if (reason === 'install' || reason === 'update') started.then(seed).catch(logFailure);
  });
}

async function startUp(): Promise<void> {
  await checkAtStart();
  if ((await readSeededVersion()) !== browser.runtime.getManifest().version) await seed();
  await publishIfStale();
}

async function seed(): Promise<void> {
  await installBuiltInPacks();
  await writeSeededVersion(browser.runtime.getManifest().version);
}

function logFailure(error: unknown): void {
  console.error('Sidelight: starting failed', error);
}
