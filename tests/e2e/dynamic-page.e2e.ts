import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageDriver } from './harness/drive-page';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { openCard } from './harness/open-card';
import { type PageServer, type ServedPage, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

const SNOWDEN = '<p>Edward Snowden leaked NSA documents in June 2013.</p>';
const LOCKED_CSP =
  "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'";
// From the end of parsing on, which comes before any extension's script: every record would be ours.
const RECORDING = `<script>
  window.records = [];
  document.addEventListener('DOMContentLoaded', () => new MutationObserver((list) => window.records.push(...list.map(({ type, target }) => type + ' ' + target.nodeName)))
    .observe(document, { subtree: true, childList: true, attributes: true, attributeOldValue: true,
      characterData: true, characterDataOldValue: true }));
</script>`;
const OFF_LIMITS = `<div contenteditable><p>Unit 61398</p></div><textarea>Unit 61398</textarea>
  <p aria-hidden="true">Unit 61398</p><input value="Unit 61398"><div role="textbox">Unit 61398</div>${SNOWDEN}`;
const KEEP_NAMES = '<script>window.namesBefore = Object.getOwnPropertyNames(window);</script>';

const page = (body: string, headers: Record<string, string> = {}): ServedPage => ({
  body: `<!doctype html><html lang="en"><head><title>Page</title></head><body>${body}</body></html>`,
  headers,
});

const PAGES: Record<string, ServedPage> = {
  '/changing': page(SNOWDEN),
  '/split': page('<p>Documents of <b>Edw</b><i>ard</i> <span>Snow</span>den were read.</p>'),
  '/shadow': page(`<div id="host"></div><script>
    document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '${SNOWDEN}';</script>`),
  '/frames': page(
    '<p>Unit 61398</p><iframe id="same" src="/changing"></iframe><iframe id="doc"></iframe><script>' +
      `document.querySelector('#doc').srcdoc = '${SNOWDEN}';</script>`,
  ),
  '/locked': page(SNOWDEN, { 'content-security-policy': LOCKED_CSP }),
  '/observed': page(SNOWDEN + RECORDING),
  '/off-limits': page(OFF_LIMITS),
  '/plain': page(`<p id="text">Nothing to see here, and nobody by name.</p>${KEEP_NAMES}`),
};

describe.each(['chromium', 'firefox'] as const)('pages that live, in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let tab: PageDriver;

  beforeAll(async () => {
    server = await servePages({ pages: PAGES });
    browser = await launchBrowser(browserName);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    tab = await browser.newPage();
  });
  afterEach(() => tab.close());

  const open = (path: string) => tab.open(server.origin + path);
  const waitForMarks = (texts: string[], driver = tab) =>
    waitUntil(async () => JSON.stringify(await driver.marks()) === JSON.stringify(texts), {
      what: `the marks ${JSON.stringify(texts)}`,
    });
  const addParagraph = (text: string) =>
    tab.evaluate((words) => {
      const added = document.createElement('p');
      added.textContent = words;
      document.body.append(added);
    }, text);

  it('follows added, changed and removed text', async () => {
    await open('/changing');
    await waitForMarks(['Edward Snowden']);
    await addParagraph('Unit 61398 sits in Shanghai.');
    await waitForMarks(['Edward Snowden', 'Unit 61398']);
    await tab.evaluate(() => {
      const text = document.querySelector('p')?.firstChild as Text;
      text.data = 'Nobody in particular leaked anything.';
    });
    await waitForMarks(['Unit 61398']);
    await tab.evaluate(() => {
      const text = document.querySelector('p')?.firstChild as Text;
      text.data = 'It was Edward Snowden who did.';
    });
    await waitForMarks(['Edward Snowden', 'Unit 61398']);
    await tab.evaluate(() => document.querySelector('p')?.remove());
    await waitForMarks(['Unit 61398']);
  });

  it('follows a navigation by pushState that replaces the content', async () => {
    await open('/changing');
    await waitForMarks(['Edward Snowden']);
    await tab.evaluate(() => {
      history.pushState(null, '', '/next');
      const next = document.createElement('main');
      next.textContent = 'Unit 61398 sits in Shanghai.';
      document.body.replaceChildren(next);
    });
    await waitForMarks(['Unit 61398']);
    expect(await tab.url()).toContain('/next');
  });

  it('marks a name split over inline elements as one', async () => {
    await open('/split');
    await waitForMarks(['Edward Snowden']);
  });

  it('marks inside an open shadow root', async () => {
    await open('/shadow');
    await waitForMarks(['Edward Snowden']);
  });

  it('marks inside a frame of the same origin and inside srcdoc', async () => {
    await open('/frames');
    await waitForMarks(['Unit 61398']);
    await waitForMarks(['Edward Snowden'], tab.inFrame('#same'));
    await waitForMarks(['Edward Snowden'], tab.inFrame('#doc'));
  });

  it('marks and opens cards under the strictest policy', async () => {
    await open('/locked');
    await waitForMarks(['Edward Snowden']);
    await openCard(tab, 'Edward Snowden', 'Snowden');
    await tab.pressKey('Escape');
    await waitUntil(async () => (await tab.hintText()) === null, { what: 'the card to close' });
  });

  it('changes nothing that the page can observe until a card opens', async () => {
    await open('/observed');
    await waitForMarks(['Edward Snowden']);
    expect(await tab.evaluate('window.records')).toEqual([]);
    await openCard(tab, 'Edward Snowden', 'Snowden');
    expect(await tab.evaluate('window.records.length')).toBeGreaterThan(0);
  });

  it('keeps away from what is edited or hidden', async () => {
    await open('/off-limits');
    await waitForMarks(['Edward Snowden']);
    await addParagraph('The APT1 report is read in public.');
    await waitForMarks(['Edward Snowden', 'APT1']);
  });

  it('leaves no trace on a page without mentions', async () => {
    await open('/plain');
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    const look = () =>
      tab.evaluate(() => ({
        sheets: document.adoptedStyleSheets.length,
        highlights: CSS.highlights.size,
        names: Object.getOwnPropertyNames(window).filter(
          (name) => !(window as unknown as { namesBefore: string[] }).namesBefore.includes(name),
        ),
        symbols: Object.getOwnPropertySymbols(window)
          .map(String)
          .filter((name) => name.includes('sidelight')),
        dom: document.documentElement.outerHTML,
      }));
    // A later document of the same kind is done, so this one is too.
    const other = await browser.newPage();
    await other.open(`${server.origin}/changing`);
    await waitForMarks(['Edward Snowden'], other);
    await other.close();
    // To the front again: what lies behind is read slowly.
    await tab.movePointer(1, 1);
    expect(await look()).toEqual({ sheets: 0, highlights: 0, names: ['namesBefore'], symbols: [], dom: before });
    // The page script was there all the time, and still leaves nothing but highlights.
    await addParagraph('Unit 61398');
    await waitForMarks(['Unit 61398']);
    await tab.evaluate(() => document.querySelector('p:last-of-type')?.remove());
    await waitForMarks([]);
    expect(await look()).toMatchObject({ names: ['namesBefore'], symbols: [], dom: before });
  });
});
