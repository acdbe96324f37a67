import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noteFigure } from '../../note-figure';
import type { PageDriver } from '../harness/drive-page';
import { type LaunchedBrowser, launchBrowser } from '../harness/launch-browser';
import { openCard } from '../harness/open-card';
import { readTraces, type Traces } from '../harness/read-traces';
import { type PageServer, servePages } from '../harness/serve-pages';
import { waitForAge } from '../harness/wait-for-age';
import { waitUntil } from '../harness/wait-until';

const NAME = 'Edward Snowden';
const BODY = `<!doctype html><title>One</title><p style="margin: 4em">${NAME} flew to Hong Kong in May 2013.</p>`;

/** What the page has of its own, made as the extension makes its own. */
const OWN = 'a-name-of-the-page';

const hasMark = async (page: PageDriver) => (await page.marks([OWN])).join() === NAME;
const waitForMark = (page: PageDriver) => waitUntil(() => hasMark(page), { what: 'the one mark', timeoutMs: 30_000 });

describe.each(['chromium', 'firefox'] as const)('an extension that is replaced under a page in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let page: PageDriver;
  beforeAll(async () => {
    server = await servePages({ pages: { '/': { body: BODY } } });
    browser = await launchBrowser(browserName);
    page = await browser.newPage();
  });
  beforeEach(async () => {
    // A page that lies there still is of the age that a test waits for.
    if (await hasMark(page)) return;
    await page.open(`${server.origin}/`);
    await waitForMark(page);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const traces = () => page.evaluate(readTraces);
  const waitForTraces = (wanted: Partial<Traces>) =>
    waitUntil(
      async () => {
        expect(await traces()).toMatchObject(wanted);
        return true;
      },
      { what: 'what the extension has on the page', timeoutMs: 30_000 },
    );

  it('leaves the marks of the new one alone on the page, and no card [F17]', async (context) => {
    await openCard(page, NAME, 'NSA');
    await waitForTraces({ sheets: 1, hosts: 1, dead: 0 });
    const before = await traces();
    await waitForAge(page);
    await browser.replaceExtension();
    const replacedAt = performance.now();
    // Nothing on the page moves meanwhile, and no pointer does.
    await waitUntil(
      async () => {
        const { names, sheets, hosts } = await traces();
        const areFresh = names.length === 2 && !names.some((name) => before.names.includes(name));
        return areFresh && sheets === 1 && hosts === 0 && (await hasMark(page));
      },
      { what: 'fresh marks and no card', timeoutMs: 30_000 },
    );
    const value = Math.round(performance.now() - replacedAt);
    noteFigure(context, {
      case: 'F17',
      what: `from the new background to fresh marks, ${browserName}`,
      value,
      unit: 'ms',
    });
    await openCard(page, NAME, 'NSA');
    await waitForTraces({ sheets: 1, hosts: 1, dead: 0 });
    await page.pressKey('Escape');
    await waitForTraces({ hosts: 0 });
    expect(await browser.faults()).toEqual([]);
  });

  it('has one page script, however often it is put into the page [F18]', async () => {
    const extension = await browser.newPage();
    await extension.open(browser.extensionUrl('/options.html'));
    for (let time = 0; time < 2; time++) await extension.evaluate(injectPageScript);
    await extension.close();
    await page.evaluate(paintOwn, OWN);
    await waitForAge(page);
    await browser.replaceExtension();
    await waitForMark(page);
    await openCard(page, NAME, 'NSA');
    await waitForTraces({ sheets: 2, hosts: 1, dead: 0 });
    await waitUntil(async () => (await traces()).names.length === 3, { what: 'two names besides the page’s own' });
    expect((await traces()).names).toContain(OWN);
    await page.evaluate(() => document.querySelector('p')?.remove());
    await waitForTraces({ hosts: 0 });
    await waitUntil(() => page.evaluate(() => [...CSS.highlights.values()].every(({ size }) => size === 0)), {
      what: 'no mark of anybody',
    });
    expect(await browser.faults()).toEqual([]);
  });

  // Firefox ends page scripts without a word: what is painted stays there until the page is loaded again.
  it.runIf(browserName === 'chromium')(
    'closes its card when it is switched off, and takes its marks away when the reader comes back [F17]',
    async () => {
      const settings = await browser.newPage();
      await settings.open('chrome://extensions/');
      await openCard(page, NAME, 'NSA');
      await settings.evaluate(switchOff, new URL(browser.extensionUrl('/')).host);
      await waitForTraces({ hosts: 0 });
      await page.movePointer(600, 500);
      await waitForTraces({ names: [], sheets: 0, hosts: 0, dead: 0 });
      expect(await browser.faults()).toEqual([]);
    },
  );
});

/** Runs in the page. */
function paintOwn(name: string): void {
  if (CSS.highlights.has(name)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media not print { ::highlight(${name}) { text-decoration: underline; } }`);
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set(name, new Highlight());
}

/** Puts the page script into every web page. Runs in a page of the extension. */
async function injectPageScript(): Promise<void> {
  const { tabs, scripting } = (globalThis as unknown as { chrome: Api }).chrome;
  for (const { id: tabId } of await tabs.query({ url: 'http://*/*' })) {
    await scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/content-scripts/content.js'] });
  }
}

interface Api {
  readonly tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
  readonly scripting: { executeScript(what: object): Promise<unknown> };
}

/** Runs in the browser's own page of extensions. */
function switchOff(id: string): Promise<void> {
  const { management } = (globalThis as unknown as { chrome: { management: Management } }).chrome;
  return management.setEnabled(id, false);
}

interface Management {
  setEnabled(id: string, isEnabled: boolean): Promise<void>;
}
