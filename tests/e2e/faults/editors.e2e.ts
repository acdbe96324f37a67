import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePackData, sampleTopic } from '../../core/store/sample-pack';
import { choosePack, storeChosen, waitForStored } from '../harness/choose-pack';
import { expectSound } from '../harness/expect-sound';
import { fillStore } from '../harness/fill-store';
import { hasDraft } from '../harness/has-draft';
import { type LaunchedBrowser, launchBrowser } from '../harness/launch-browser';
import { type OptionsTab, openOptions } from '../harness/open-options';
import { putOldStore } from '../harness/put-old-store';
import { type PageServer, servePages } from '../harness/serve-pages';
import { waitUntil } from '../harness/wait-until';

const SNOWDEN = 'Edward Snowden’s NSA disclosures';
const CHANGED = 'While you were editing this topic, it was changed';
const LEFT = `You were editing “`;

/** Each test is a long way. */
const TIMEOUT_MS = 120_000;

describe.each(['chromium', 'firefox'] as const)(
  'two windows with the options in %s',
  { timeout: TIMEOUT_MS },
  (browserName) => {
    let browser: LaunchedBrowser;
    let server: PageServer;
    let one: OptionsTab;
    let other: OptionsTab;

    beforeAll(async () => {
      server = await servePages({ pages: { '/birds.json': { body: JSON.stringify(NEWER_BIRDS) } } });
      browser = await launchBrowser(browserName, { preferences: SIDE_BY_SIDE });
      one = await openTab();
      other = await openTab();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });

    const openTab = async () => openOptions(await browser.newPage(), browser.extensionUrl('/options.html'));
    const save = async (tab: OptionsTab) => {
      await tab.press('Save');
      await tab.waitWithoutText('Back to the options');
    };
    /** What was saved or left on purpose is forgotten soon, though not at once. */
    const waitForNoDraft = () =>
      waitUntil(async () => !(await one.page.evaluate(hasDraft)), { what: 'every draft to be forgotten' });
    const waitForSummary = (tab: OptionsTab, text: string) =>
      waitUntil(async () => (await tab.read('Summary')) === text, { what: `the summary "${text}"` });

    it('tell the one that saves second, who keeps what was changed in both, or takes the other version [F15]', async () => {
      await one.edit(SNOWDEN);
      await other.edit(SNOWDEN);
      await one.type('Date or time span', '2013-05');
      await save(one);
      await other.type('Summary', 'Told by the second window.');
      await other.press('Save');
      await other.waitForText(CHANGED);
      await other.press('Keep my changes');
      await other.waitWithoutText('Back to the options');
      const merged = await expectSound(one.page);
      expect(merged.rows.edits).toMatchObject([
        { fields: { dates: '2013-05', summary: { en: 'Told by the second window.' } } },
      ]);

      await one.edit(SNOWDEN);
      await other.edit(SNOWDEN);
      await one.type('Summary', 'Told by the first window.');
      await other.type('Summary', 'Never stored.');
      await save(one);
      await other.press('Save');
      await other.waitForText(CHANGED);
      expect((await expectSound(one.page)).rows.edits).toMatchObject([
        { fields: { summary: { en: 'Told by the first window.' } } },
      ]);
      await other.press('Take the other version');
      await waitForSummary(other, 'Told by the first window.');
      await other.press('Back to the options');
    });

    it('show each other’s settings at once, and lose none that are changed at the same time [F15]', async () => {
      const pick = (tab: OptionsTab, name: string) =>
        waitUntil(() => tab.page.evaluate(pickUnpicked, name), { what: `"${name}"` });
      await Promise.all([pick(one, SETTINGS[0]), pick(other, SETTINGS[1])]);
      const isPicked = (tab: OptionsTab) =>
        tab.page.evaluate(
          (names) => {
            const labels = [...document.querySelectorAll('label')].filter((each) =>
              names.includes(each.textContent?.trim() ?? ''),
            );
            return labels.map((each) => each.control instanceof HTMLInputElement && each.control.checked);
          },
          SETTINGS as readonly string[],
        );
      for (const tab of [one, other])
        await waitUntil(async () => (await isPicked(tab)).join() === 'true,true', {
          what: 'both settings in both windows',
        });
      await expectSound(one.page);
    });

    it('edit and import while an update comes, and nothing of the three is lost [F16]', async () => {
      const subscription = { url: `${server.origin}/birds.json`, everyHours: 24 };
      await fillStore(one.page, { packId: BIRDS, names: [HERON], fields: { subscription } });
      await choosePack(other.page, {
        packId: 'org.example.many',
        version: '1.0.0',
        topics: 1_000,
        name: 'Amber Kestrel',
      });
      await one.edit(SNOWDEN);
      await one.type('Date or time span', '2013-07');
      await Promise.all([storeChosen(other.page), save(one), one.page.evaluate(updatePack, BIRDS)]);
      await waitForStored(other.page);
      const { rows } = await expectSound(one.page);
      expect(rows.edits).toMatchObject([{ fields: { dates: '2013-07' } }]);
      expect(Object.fromEntries((rows.packs ?? []).map(({ id, topicCount }) => [id, topicCount]))).toMatchObject({
        'org.example.many': 1_000,
        [BIRDS]: 2,
      });
    });

    it('offer what was being edited in a tab that is gone, to one of them [F06]', async () => {
      const gone = other;
      await waitForNoDraft();
      await gone.edit(SNOWDEN);
      await gone.type('Summary', 'Half a sen');
      await waitUntil(() => gone.page.evaluate(hasDraft), { what: 'the draft in memory' });
      other = await openTab();
      await waitUntil(() => other.page.evaluate(waitsForDraft), { what: 'the new tab to know of the draft' });
      expect(await other.page.evaluate(() => document.querySelectorAll('.left-drafts').length)).toBe(0);
      await gone.page.close();
      for (const tab of [one, other]) await tab.waitForText(LEFT);
      await other.press('Go on editing');
      await waitForSummary(other, 'Half a sen');
      await one.waitWithoutText(LEFT);
      await other.type('Summary', 'Half a sentence, and the rest.');
      await save(other);
      await waitForNoDraft();
      await one.edit(SNOWDEN);
      await waitForSummary(one, 'Half a sentence, and the rest.');
      await one.type('Summary', 'Not wanted');
      await waitUntil(() => other.page.evaluate(hasDraft), { what: 'the draft in memory' });
      await one.press('Back to the options');
      await one.press('Leave without saving');
      await waitForNoDraft();
    });

    it('say so while an older page holds the store, and go on by themselves when it is closed [F14]', async () => {
      for (const { page } of [one, other]) await page.open(browser.extensionUrl(NOTHING));
      await browser.stopBackground();
      await putOldStore(one.page, 5, { isHeld: true });
      await other.page.open(browser.extensionUrl('/options.html'));
      await waitUntil(
        () => other.page.evaluate(() => /lose (the )?other tabs with pages of Sidelight/.test(document.body.innerText)),
        { what: 'what to do', timeoutMs: 20_000 },
      );
      await one.page.close();
      await other.waitForText('Harbours');
      await other.waitWithoutText('other tabs with pages of Sidelight');
      await expectSound(other.page);
    });
  },
);

/** Windows beside each other are all in sight: Firefox slows down the timers of a tab that is not. */
const SIDE_BY_SIDE = {
  'dom.min_background_timeout_value': 4,
  'dom.min_background_timeout_value_without_budget_throttling': 4,
};

const BIRDS = 'org.example.birds';
const HERON = 'Grey Heron';
/** What is there, and one topic more: a version that changes most of a pack would be held back for the reader to look at. */
const NEWER_BIRDS = samplePackData(
  [
    {
      id: 't0000000',
      name: HERON,
      kind: 'group',
      summary: `About ${HERON}.`,
      aliases: [{ text: HERON, strength: 'strong', match: 'exact' }],
    },
    sampleTopic('kite'),
  ],
  { id: BIRDS, version: '2.0.0' },
);

/** Runs in the page: whether there is such a setting, which is chosen now. */
function pickUnpicked(words: string): boolean {
  const label = [...document.querySelectorAll('label')].find(
    (each) => each.checkVisibility() && each.textContent?.trim() === words,
  );
  if (!(label?.control instanceof HTMLInputElement)) return false;
  if (!label.control.checked) label.click();
  return true;
}

/** Runs in the page: whether it waits for another one to let go of a draft. */
async function waitsForDraft(): Promise<boolean> {
  // Locks tell whose they are by an id alone: one of the page's own shows which.
  return navigator.locks.request('own', async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    const own = held.find(({ name }) => name === 'own')?.clientId;
    return pending.some(({ name, clientId }) => clientId === own && name?.startsWith('draft:'));
  });
}

/** Runs in the page. */
async function updatePack(packId: string): Promise<void> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(call: object): Promise<{ error?: object }> } } }
  ).chrome;
  const { error } = await runtime.sendMessage({ sidelight: 'updatePack', args: [packId] });
  if (error) throw new Error(JSON.stringify(error));
}

/** A file of the extension that runs nothing. */
const NOTHING = '/words/de.txt';

const SETTINGS = ['Show the number of mentions on the button', 'Every mention'] as const;
