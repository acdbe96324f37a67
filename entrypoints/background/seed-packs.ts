import { browser } from 'wxt/browser';
import { installBuiltInPacks } from '../../core/packs/built-in-packs';
import { writeSeededVersion } from '../../core/store/seeded-version';

/** Brings the built-in packs of this version into the store, and remembers that they are there. */
export async function seedPacks(): Promise<void> {
  await installBuiltInPacks();
  await writeSeededVersion(browser.runtime.getManifest().version);
}
