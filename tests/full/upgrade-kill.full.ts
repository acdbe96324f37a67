import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { controlChromiumPage } from '../e2e/harness/control-chromium-page';
import { drivePage, type PageDriver } from '../e2e/harness/drive-page';
import { expectSound } from '../e2e/harness/expect-sound';
import { extensionDir } from '../e2e/harness/extension-dir';
import { type LaunchedChromium, launchChromium } from '../e2e/harness/launch-chromium';
import { makeTempDir } from '../e2e/harness/make-temp-dir';
import { OLD_PACK, putOldStore } from '../e2e/harness/put-old-store';
import { waitUntil } from '../e2e/harness/wait-until';
import { noteFigure } from '../note-figure';

const KILLS = Number(process.env.SIDELIGHT_KILLS ?? 20);
/** Enough for an upgrade of some seconds. */
const TOPICS = 10_000;
const MANY_TOPICS = Number(process.env.SIDELIGHT_TOPICS ?? 100_000);
/** The first version of the schema: its upgrade lays everything out anew. */
const VERSION = 1;

/** In Chromium alone: what is killed here is the same code in every browser, and `kill.full.ts` kills Firefox. */
describe('an upgrade of the store', () => {
  let profile: Awaited<ReturnType<typeof makeTempDir>>;
  let chromium: LaunchedChromium;

  beforeAll(async () => {
    profile = await makeTempDir('sidelight-upgrade-');
    chromium = await launch();
  });
  afterAll(async () => {
    await chromium?.close();
    await profile?.remove();
  });

  const launch = () => launchChromium({ extensionDir: extensionDir('chromium'), profileDir: profile.path });
  const newPage = async () => {
    const page = await chromium.context.newPage();
    return { page, driver: drivePage(controlChromiumPage(page)) };
  };
  /** Leaves nothing but a store of that version with so many topics. */
  const goBack = async (topics: number) => {
    const { page, driver } = await newPage();
    await driver.open(chromium.extensionUrl('/words/de.txt'));
    for (const other of chromium.context.pages()) if (other !== page) await other.close();
    await chromium.stopWorker();
    await putOldStore(driver, VERSION, { topics });
    await page.close();
  };
  const openOptions = async () => {
    const opened = await newPage();
    await opened.driver.open(chromium.extensionUrl('/options.html'));
    return opened;
  };
  const isOpen = (page: PageDriver) => page.evaluate(() => document.querySelectorAll('.packs > li').length >= 3);
  const waitForPacks = (page: PageDriver, timeoutMs = 120_000) =>
    waitUntil(() => isOpen(page), { what: 'the upgraded store', timeoutMs });
  const expectWhole = async (page: PageDriver, topics: number) => {
    const { rows, pages } = await expectSound(page);
    const editions = (rows.packs ?? []).map(({ edition }) => String(edition));
    expect(rows.packs?.find(({ id }) => id === OLD_PACK)).toMatchObject({
      topicCount: topics,
      pageCount: Math.ceil(topics / 16),
    });
    // Done twice, it would have left the pages of the first time.
    expect(Object.keys(pages).sort()).toEqual(editions.filter((edition) => edition in pages).sort());
    expect([rows.quiets, rows.siteRules, rows.topicStates].map((each) => each?.length)).toEqual([4, 2, 1]);
    expect(await page.evaluate(() => document.querySelector('.store-notice')?.textContent ?? '')).toBe('');
  };

  it('is whole after a kill at any moment, and done once [F05]', async (context) => {
    await goBack(TOPICS);
    const { driver } = await openOptions();
    const began = performance.now();
    await waitForPacks(driver);
    const duration = performance.now() - began;
    let inTheMiddle = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      await goBack(TOPICS);
      const before = await openOptions();
      await new Promise((resolve) => setTimeout(resolve, (duration * kill) / KILLS));
      if (!(await isOpen(before.driver))) inTheMiddle += 1;
      process.kill(chromium.pid, 'SIGKILL');
      await chromium.close().catch(() => undefined);
      chromium = await launch();
      const after = await openOptions();
      await waitForPacks(after.driver);
      await expectWhole(after.driver, TOPICS);
    }
    const what = 'upgrades that were killed and whole afterwards';
    noteFigure(context, { case: 'F05', what, value: KILLS, unit: `of ${KILLS}`, aim: `${KILLS}` });
    noteFigure(context, { case: 'F05', what: 'of these killed before they were over', value: inTheMiddle, unit: '' });
  });

  it('of very many topics says that it goes on, on a slow computer, and is killed and done again [U07]', async (context) => {
    await goBack(MANY_TOPICS);
    const first = await openOptions();
    await waitUntil(() => first.driver.evaluate(() => document.body.innerText.includes('is being made ready')), {
      what: 'word of it',
      timeoutMs: 60_000,
    });
    process.kill(chromium.pid, 'SIGKILL');
    await chromium.close().catch(() => undefined);
    chromium = await launch();
    // The worker that the browser has just started is at it; it is begun anew where it can be slowed down.
    await goBack(MANY_TOPICS);
    const { page, driver } = await newPage();
    const session = await chromium.context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const began = performance.now();
    await driver.open(chromium.extensionUrl('/options.html'));
    await waitForPacks(driver, 300_000);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    expect(await driver.evaluate(() => document.body.innerText.includes('is being made ready'))).toBe(false);
    await expectWhole(driver, MANY_TOPICS);
    const what = `upgrade of ${MANY_TOPICS} topics from version ${VERSION}, processor four times slower`;
    noteFigure(context, { case: 'U07', what, value: seconds, unit: 's', aim: '≤ 10' });
  });
});
