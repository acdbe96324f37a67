import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePack, storeChosen, waitForStored } from './harness/choose-pack';
import type { PageDriver } from './harness/drive-page';
import { expectSound } from './harness/expect-sound';
import { hasDraft } from './harness/has-draft';
import { waitForShare } from './harness/import-moment';
import { type KillableBrowser, launchKillable } from './harness/launch-killable';
import { makeTempDir } from './harness/make-temp-dir';
import { openCard } from './harness/open-card';
import { type OptionsTab, openOptions } from './harness/open-options';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

const PACK = 'org.example.many';
const OLD = { packId: PACK, version: '1.0.0', topics: 1_000, name: 'Amber Kestrel' };
const NEW = { packId: PACK, version: '2.0.0', topics: 6_000, name: 'Cobalt Heron' };
const MARK = 'Edward Snowden';
const SNOWDEN = 'Edward Snowden’s NSA disclosures';

/** One kill of each kind on one profile, in Chromium; `tests/full/kill.full.ts` kills often, and Firefox too. */
describe('a browser of which a part or the whole is killed', { timeout: 240_000 }, () => {
  let server: PageServer;
  let profile: Awaited<ReturnType<typeof makeTempDir>>;
  let browser: KillableBrowser;
  let options: OptionsTab;

  beforeAll(async () => {
    profile = await makeTempDir('sidelight-kill-');
    const body = `<!doctype html><title>One</title><p style="margin: 4em">${MARK} flew to Hong Kong in May 2013.</p>`;
    server = await servePages({ pages: { '/': { body } } });
    await start();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await profile?.remove();
  });

  const start = async () => {
    browser = await launchKillable('chromium', profile.path);
    options = await openOptions(await browser.newPage(), browser.extensionUrl('/options.html'));
  };
  const databases = () => join(profile.path, 'Default', 'IndexedDB');
  const earlier = () => join(profile.path, 'earlier');

  it('leaves everything else at work when a page crashes, and offers what was being edited [F06]', async () => {
    const page = await browser.newPage();
    await page.open(`${server.origin}/`);
    await openCard(page, MARK, 'NSA');
    await crash(page);
    await options.edit(SNOWDEN);
    await options.type('Summary', 'Half a sen');
    await waitUntil(() => options.page.evaluate(hasDraft), { what: 'the draft in memory', timeoutMs: 30_000 });
    await crash(options.page);
    // Everything of the extension shares one process, which is just ending.
    options = await waitUntil(async () => openOptions(await browser.newPage(), browser.extensionUrl('/options.html')), {
      what: 'the options',
      timeoutMs: 120_000,
    });
    await options.press('Go on editing');
    await waitUntil(async () => (await options.read('Summary')) === 'Half a sen', { what: 'what was being edited' });
    await options.press('Back to the options');
    await options.press('Leave without saving');
    const next = await browser.newPage();
    await next.open(`${server.origin}/`);
    await openCard(next, MARK, 'NSA');
    await expectSound(options.page);
  });

  it('has the old pack or the new one when that was in an import, and imports again [F03]', async () => {
    await choosePack(options.page, OLD);
    await storeChosen(options.page);
    await waitForStored(options.page);
    await choosePack(options.page, NEW);
    await storeChosen(options.page);
    await waitForShare(options.page, 0.4);
    await browser.kill();
    await rm(earlier(), { recursive: true, force: true });
    await cp(databases(), earlier(), { recursive: true });
    await start();
    const { rows } = await expectSound(options.page);
    const found = rows.packs?.find(({ id }) => id === PACK);
    expect([OLD, NEW].find(({ version }) => version === found?.version)?.topics).toBe(found?.topicCount);
    await options.waitForText(`Version ${found?.version}`);
    await choosePack(options.page, { ...NEW, version: '3.0.0', topics: 100 });
    await storeChosen(options.page);
    await waitForStored(options.page);
  });

  it('has an edit that was said to be saved just before [F04]', async () => {
    await options.edit(SNOWDEN);
    await options.type('Date or time span', '2013-05');
    await options.press('Save');
    await options.waitForSaved();
    await browser.kill();
    await start();
    const { rows } = await expectSound(options.page);
    expect(rows.edits).toMatchObject([{ fields: { dates: '2013-05' } }]);
    expect(rows.packs?.find(({ id }) => id === PACK)).toMatchObject({ version: '3.0.0', topicCount: 100 });
    expect(await options.page.evaluate(() => document.querySelector('.store-notice')?.textContent ?? '')).toBe('');
  });

  it('says so when its databases are put back as they were earlier, and what has to be imported again [F27]', async () => {
    await browser.close();
    await rm(databases(), { recursive: true });
    await cp(earlier(), databases(), { recursive: true });
    await start();
    await options.waitForText('your data was not as you left it');
    // Its topics were only in the newer databases.
    await waitUntil(
      () =>
        options.page.evaluate(
          (name) => document.querySelector('.store-notice')?.textContent?.includes(name) ?? false,
          NEW.name,
        ),
      { what: 'the name of what was lost' },
    );
    const { rows } = await expectSound(options.page, [PACK]);
    expect(rows.packs?.find(({ id }) => id === PACK)).toMatchObject({ version: '3.0.0' });
    expect(rows.edits).toMatchObject([{ fields: { dates: '2013-05' } }]);
  });
});

/** Chromium ends the process of a page that is sent there. */
const crash = (page: PageDriver) => page.open('chrome://crash').catch(() => undefined);
