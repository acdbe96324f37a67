import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePack, storeChosen, waitForStored } from '../e2e/harness/choose-pack';
import { copyLimited } from '../e2e/harness/copy-limited';
import { expectSound } from '../e2e/harness/expect-sound';
import { type LaunchedFirefox, launchFirefox } from '../e2e/harness/launch-firefox';
import { openFirefoxTab } from '../e2e/harness/open-firefox-tab';
import { type OptionsTab, openOptions } from '../e2e/harness/open-options';
import { noteFigure } from '../note-figure';

const PACK = { packId: 'org.example.many', version: '1.0.0', name: 'Amber Kestrel' };
/** For everything of everybody, in kilobytes; one origin gets half of it, at least ten megabytes. */
const LIMIT_KB = 20_480;

/** The import of `tests/e2e/faults/quota.e2e.ts` in Firefox, which takes the limit at its start. */
describe('a disk that is full, in Firefox', () => {
  let limited: Awaited<ReturnType<typeof copyLimited>>;
  let firefox: LaunchedFirefox;
  let options: OptionsTab;

  beforeAll(async () => {
    limited = await copyLimited('firefox');
    firefox = await launchFirefox({
      extensionDir: limited.path,
      preferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': LIMIT_KB },
    });
    const openTab = async () =>
      openOptions(await openFirefoxTab(firefox.marionette), firefox.extensionUrl('/options.html'));
    options = await openTab();
  });
  afterAll(async () => {
    await firefox?.close();
    await limited?.remove();
  });

  it('stops an import, which has changed nothing and says how much room it needs [F07]', async (context) => {
    const before = await expectSound(options.page);
    await choosePack(options.page, { ...PACK, topics: 2_000, noise: 5_000 });
    const began = performance.now();
    await storeChosen(options.page);
    await options.waitForText('There is no room left for this pack: it needs about', 120_000);
    const value = Math.round(performance.now() - began);
    noteFigure(context, { case: 'F07', what: 'firefox: until an import without room says so', value, unit: 'ms' });
    expect((await expectSound(options.page)).state?.digest).toBe(before.state?.digest);
    await choosePack(options.page, { ...PACK, topics: 100 });
    await storeChosen(options.page);
    await waitForStored(options.page);
    // So close to the limit the second copy may get no room for what the store has: then that is told.
    await expectSound(options.page).catch(() => options.waitForText('second copy'));
  });
});
