import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePack, storeChosen, waitForStored } from '../e2e/harness/choose-pack';
import { expectSound } from '../e2e/harness/expect-sound';
import { waitForShare } from '../e2e/harness/import-moment';
import { type KillableBrowser, launchKillable } from '../e2e/harness/launch-killable';
import { makeTempDir } from '../e2e/harness/make-temp-dir';
import { type OptionsTab, openOptions } from '../e2e/harness/open-options';
import { noteFigure } from '../note-figure';

const KILLS = Number(process.env.SIDELIGHT_KILLS ?? 20);
/** An import is stopped more often than a browser is killed: that costs less. */
const STOPS = Math.ceil(KILLS * 2.5);
const PACK = 'org.example.many';
const SNOWDEN = 'Edward Snowden’s NSA disclosures';
const topicsOf = (version: number) => 3_000 + version;

describe.each(['chromium', 'firefox'] as const)('%s, killed again and again on one profile', (browserName) => {
  let profile: Awaited<ReturnType<typeof makeTempDir>>;
  let browser: KillableBrowser;
  let options: OptionsTab;
  let version = 1;

  beforeAll(async () => {
    profile = await makeTempDir('sidelight-kills-');
    await start();
    await beginImport();
    await waitForStored(options.page);
  });
  afterAll(async () => {
    await browser?.close();
    await profile?.remove();
  });

  const openTab = async () => {
    options = await openOptions(await browser.newPage(), browser.extensionUrl('/options.html'));
  };
  const start = async () => {
    browser = await launchKillable(browserName, profile.path);
    await openTab();
  };
  const beginImport = async () => {
    const pack = { packId: PACK, version: `${version}.0.0`, topics: topicsOf(version), name: 'Amber Kestrel' };
    await choosePack(options.page, pack);
    await storeChosen(options.page);
  };
  /** The version of the pack that is there, whole; nothing is to be told about it. */
  const readVersion = async () => {
    const pack = (await expectSound(options.page)).rows.packs?.find(({ id }) => id === PACK);
    const found = Number(String(pack?.version).split('.')[0]);
    expect(pack?.topicCount).toBe(topicsOf(found));
    await options.waitForText(`Version ${found}.0.0`);
    expect(await options.page.evaluate(() => document.querySelector('.store-notice')?.textContent ?? '')).toBe('');
    return found;
  };
  /** Ends an import at a moment that moves on from try to try, in its own way; gives how often the new pack was there. */
  const endImports = async (tries: number, end: () => Promise<void>) => {
    let before = await readVersion();
    let news = 0;
    for (let kill = 0; kill < tries; kill++) {
      version += 1;
      await beginImport();
      await waitForShare(options.page, (1.1 * kill) / tries);
      await end();
      const found = await readVersion();
      expect([before, version]).toContain(found);
      if (found === version) news += 1;
      before = found;
    }
    return news;
  };

  it('has the old pack or the new one after each kill in an import [F03]', async (context) => {
    const news = await endImports(KILLS, async () => {
      await browser.kill();
      await start();
    });
    const what = `${browserName}: kills in an import that left the old pack or the new one`;
    noteFigure(context, { case: 'F03', what, value: KILLS, unit: `of ${KILLS}`, aim: `${KILLS}` });
    noteFigure(context, { case: 'F03', what: `${browserName}: of these the new one`, value: news, unit: '' });
  });

  it('has the old pack or the new one after each import whose options were closed, and shows which [F02]', async (context) => {
    const news = await endImports(STOPS, async () => {
      const { page } = options;
      await page.close();
      await openTab();
    });
    const what = `${browserName}: imports with their tab closed that left the old pack or the new one`;
    noteFigure(context, { case: 'F02', what, value: STOPS, unit: `of ${STOPS}`, aim: `${STOPS}` });
    noteFigure(context, { case: 'F02', what: `${browserName}: of these the new one`, value: news, unit: '' });
  });

  it('has every edit that was said to be saved just before the kill [F04]', async (context) => {
    for (let kill = 0; kill < KILLS; kill++) {
      const summary = `Saved before kill ${kill}.`;
      await options.edit(SNOWDEN);
      await options.type('Summary', summary);
      await options.press('Save');
      await options.waitForSaved();
      await browser.kill();
      await start();
      const { rows } = await expectSound(options.page);
      expect(rows.edits).toMatchObject([{ fields: { summary: { en: summary } } }]);
    }
    const what = `${browserName}: edits saved right before a kill that were there`;
    noteFigure(context, { case: 'F04', what, value: KILLS, unit: `of ${KILLS}`, aim: `${KILLS}` });
  });
});
