import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageDriver } from './harness/drive-page';
import { expectSound } from './harness/expect-sound';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { readSavedFile } from './harness/read-saved-file';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

const PACK = 'org.sidelight.us-china-cyber-2015';
const TOPIC = 'snowden-revelations';
/** The topic has one more name, and a site has a rule. */
const CHANGES = {
  format: 'sidelight-backup/1',
  created: '2026-01-02T03:04:05.678Z',
  version: '0.1.0',
  settings: {},
  siteRules: [{ site: 'other.example', marking: 'off' }],
  quiets: [],
  topicStates: [],
  edits: [
    {
      packId: PACK,
      topicId: TOPIC,
      fields: {},
      removed: [],
      aliases: [
        {
          text: 'Quiet Contractor',
          alias: { text: 'Quiet Contractor', strength: 'strong', match: 'exact' },
        },
      ],
      edited: '2026-01-02T03:04:05.678Z',
    },
  ],
  builtInPacks: [],
  packs: [],
};

describe.each(['chromium', 'firefox'] as const)('backup in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let page: PageDriver;
  let options: PageDriver;

  beforeAll(async () => {
    server = await servePages({
      pages: {
        '/': {
          body: `<!doctype html><title>One</title><p>They called him the Quiet Contractor.</p>
            <p>Unit 61398 works in Shanghai.</p>`,
        },
      },
    });
    browser = await launchBrowser(browserName);
    page = await browser.newPage();
    options = await browser.newPage();
    await page.open(`${server.origin}/`);
    await waitForMarks(['Unit 61398']);
    await openOptions();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const waitForMarks = (texts: string[]) =>
    waitUntil(async () => JSON.stringify(await page.marks()) === JSON.stringify(texts), {
      what: `the marks ${JSON.stringify(texts)}`,
    });
  const openOptions = async () => {
    await options.open(browser.extensionUrl('/options.html'));
    await waitUntil(() => options.evaluate(() => document.querySelectorAll('.packs > li').length >= 2), {
      what: 'the packs',
    });
    await waitForText('Save everything in one file');
  };
  const waitForText = (text: string) =>
    waitUntil(() => options.evaluate((words) => document.body.textContent?.includes(words), text), {
      what: `the words "${text}"`,
      timeoutMs: 30_000,
    });
  /** Presses the button once a click on it counts. */
  const press = (name: string) =>
    waitUntil(
      () =>
        options.evaluate((words) => {
          const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
          if (!button || button.getAttribute('aria-disabled') === 'true') return false;
          button.click();
          return true;
        }, name),
      { what: `the button "${name}"` },
    );
  const restore = async (text: string) => {
    await options.evaluate((content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'backup.json', { type: 'application/json' }));
      const input = document.querySelector<HTMLInputElement>('#backup-file');
      if (!input) throw new Error('No field for a backup');
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
    await waitForText('What to restore');
    await press('Restore');
    await waitForText('Restored:');
  };
  /** Takes the backup and gives what stands in the file. */
  const backUp = async (): Promise<string> => {
    await press('Save everything in one file');
    return (await readSavedFile(browser)).text;
  };
  const hasRule = () => options.evaluate(() => document.body.textContent?.includes('other.example') ?? false);

  it('brings back an edit and a rule after everything was deleted', async () => {
    await restore(JSON.stringify(CHANGES));
    await waitForMarks(['Quiet Contractor', 'Unit 61398']);
    await waitUntil(hasRule, { what: 'the rule' });
    const backup = await backUp();
    expect(JSON.parse(backup)).toMatchObject({ siteRules: CHANGES.siteRules, edits: CHANGES.edits });

    await press('Delete everything…');
    await waitForText('This cannot be undone.');
    await press('Delete everything now');
    await waitForText('Everything was deleted.');
    await waitForMarks(['Unit 61398']);
    await waitUntil(async () => !(await hasRule()), { what: 'the rule to go' });

    await restore(backup);
    await waitForMarks(['Quiet Contractor', 'Unit 61398']);
    await waitUntil(hasRule, { what: 'the rule' });
  });

  it('heals a store that was lost, and says so', async () => {
    // The second copy has it all.
    await expectSound(options);
    await options.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('sidelight');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
      for (const name of database.objectStoreNames) transaction.objectStore(name).clear();
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
      database.close();
    });
    await browser.stopBackground();
    await page.open(`${server.origin}/`);
    // One that is just being stopped does not answer.
    await waitUntil(() => options.evaluate(tellChange), { what: 'the background to answer', timeoutMs: 30_000 });
    await openOptions();
    await waitForText('brought back from the second copy.');
    await waitUntil(hasRule, { what: 'the rule' });
    await waitForMarks(['Quiet Contractor', 'Unit 61398']);
    await press('Dismiss');
    await waitUntil(() => options.evaluate(() => !document.querySelector('.store-notice')), {
      what: 'the notice to go',
    });
  });
});

/** Runs in a page of the extension; whether the background answered. */
async function tellChange(): Promise<boolean> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(call: object): Promise<unknown> } } }
  ).chrome;
  return Boolean(await runtime.sendMessage({ sidelight: 'storeChanged', args: [] }));
}
