import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePack, storeChosen, waitForStored } from '../harness/choose-pack';
import { controlChromiumPage } from '../harness/control-chromium-page';
import { copyLimited } from '../harness/copy-limited';
import { drivePage } from '../harness/drive-page';
import { expectSound } from '../harness/expect-sound';
import { fillDisk } from '../harness/fill-disk';
import { type LaunchedChromium, launchChromium } from '../harness/launch-chromium';
import { type OptionsTab, openOptions } from '../harness/open-options';
import { readKept } from '../harness/read-kept';

const SNOWDEN = 'Edward Snowden’s NSA disclosures';
const PACK = { packId: 'org.example.many', version: '1.0.0', topics: 500, name: 'Amber Kestrel' };

/** In Chromium, which takes another quota while it runs; `tests/full/quota.full.ts` does the same in Firefox. */
describe('a disk that is full', () => {
  let limited: Awaited<ReturnType<typeof copyLimited>>;
  let chromium: LaunchedChromium;
  let editor: OptionsTab;
  let importer: OptionsTab;
  let makeRoom: () => Promise<void>;
  let digest: string | undefined;

  const openTab = async () =>
    openOptions(
      drivePage(controlChromiumPage(await chromium.context.newPage())),
      chromium.extensionUrl('/options.html'),
    );

  beforeAll(async () => {
    limited = await copyLimited('chromium');
    chromium = await launchChromium({ extensionDir: limited.path });
    const first = await openTab();
    digest = (await expectSound(first.page)).state?.digest;
    for (const page of chromium.context.pages()) if (page.url().startsWith('chrome-extension:')) await page.close();
    makeRoom = await fillDisk(chromium);
    editor = await openTab();
    importer = await openTab();
  });
  afterAll(async () => {
    await chromium?.close();
    await limited?.remove();
  });

  it('leaves an edit in its form and says why it is not saved [F08]', async () => {
    await editor.edit(SNOWDEN);
    await editor.type('Date or time span', '2013-05');
    await editor.press('Save');
    await editor.waitForText('there is no room left on the disk');
    expect(await editor.read('Date or time span')).toBe('2013-05');
    expect(await editor.page.evaluate(() => document.body.innerText.includes('Saved'))).toBe(false);
    expect((await readKept(editor.page)).state?.digest).toBe(digest);
  });

  it('stops an import, which has changed nothing and says how much room it needs [F07]', async () => {
    await choosePack(importer.page, { ...PACK, noise: 2_000 });
    await storeChosen(importer.page);
    await importer.waitForText('There is no room left for this pack: it needs about');
    const text = await importer.page.evaluate(() => document.querySelector('.import .faults')?.textContent);
    const [, megabytes] = /about ([\d.]+) MB/.exec(text ?? '') ?? [];
    expect(Number(megabytes), text ?? '').toBeGreaterThan(1);
    expect(Number(megabytes)).toBeLessThan(10);
    expect((await readKept(importer.page)).state?.digest).toBe(digest);
  });

  it('takes both once there is room again, without loading anything anew [F07] [F08]', async () => {
    await makeRoom();
    await editor.press('Save');
    await editor.waitForSaved();
    await choosePack(importer.page, PACK);
    await storeChosen(importer.page);
    await waitForStored(importer.page);
    const { rows } = await expectSound(importer.page);
    expect(rows.edits).toMatchObject([{ fields: { dates: '2013-05' } }]);
    expect(rows.packs?.find(({ id }) => id === PACK.packId)).toMatchObject({ topicCount: PACK.topics });
  });
});
