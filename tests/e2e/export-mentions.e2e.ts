import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FrameQuotes, Quote } from '../../core/annotate/quote';
import { clickText } from './harness/click-text';
import type { PageDriver } from './harness/drive-page';
import { PROJECT_ROOT } from './harness/extension-dir';
import { type LaunchedBrowser, launchBrowser } from './harness/launch-browser';
import { readSavedFile } from './harness/read-saved-file';
import { type PageServer, servePages } from './harness/serve-pages';
import { waitUntil } from './harness/wait-until';

/** As much of the browser's API as a page of the extension needs here. */
interface Api {
  tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
  scripting: { executeScript(what: object): Promise<{ frameId: number; result: FrameQuotes | null }[]> };
}

const ODD = `<!doctype html><title>Odd [page]</title>
  <script>const hidden = 'Edward Snowden';</script><!-- Edward Snowden -->
  <p style="display: none">Nobody sees this 🙂.</p>
  <p>Then <b>Edward
    Sno</b>wden flew to Hong Kong in May 2013.</p>
  <iframe src="/snowden?frame"></iframe><iframe srcdoc="<p>Edward Snowden flew to Hong Kong in May 2013.</p>"></iframe>`;
const SHADOW = `<!doctype html><title>Shadow</title><p>Filler.</p><div id="host"></div>
  <script>
    document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML =
      '<p>Edward Snowden flew to Hong Kong in May 2013.</p>';
  </script>`;

describe.each(['chromium', 'firefox'] as const)('keeping mentions in %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let page: PageDriver;
  let popup: PageDriver;

  beforeAll(async () => {
    server = await servePages({
      folders: { '/demo/': join(PROJECT_ROOT, 'demo') },
      pages: {
        '/odd': { body: ODD },
        '/shadow': { body: SHADOW },
        '/snowden': { body: '<!doctype html><title>One</title><p>Edward Snowden flew to Hong Kong in May 2013.</p>' },
        '/notes': { body: '<!doctype html><title>Notes</title><textarea autofocus rows="20" cols="80"></textarea>' },
      },
    });
    browser = await launchBrowser(browserName);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    popup = await browser.newPage();
  });
  afterEach(async () => {
    await popup.close();
    await page.close();
  });

  const openMarked = async (path: string) => {
    await popup.open(browser.extensionUrl('/popup.html'));
    await page.open(server.origin + path);
    await waitUntil(async () => (await page.marks()).length > 0, { what: 'marks', timeoutMs: 30_000 });
  };
  /** What the script of the page's frames says, asked as the popup asks. */
  const readFrames = (path: string) =>
    popup.evaluate(async (url) => {
      const world = globalThis as unknown as { browser?: Api; chrome: Api };
      const api = world.browser ?? world.chrome;
      const tab = (await api.tabs.query({})).find((found) => found.url === url);
      const results = await api.scripting.executeScript({
        target: { tabId: tab?.id, allFrames: true },
        files: ['/annotate.js'],
      });
      return results.toSorted((a, b) => a.frameId - b.frameId).map(({ result }) => result);
    }, server.origin + path);
  const slice = (driver: PageDriver, quotes: readonly Quote[]) =>
    driver.evaluate(
      (places) => places.map(({ start, end }) => document.body.textContent?.slice(start, end)),
      quotes.flatMap(({ position }) => position ?? []),
    );
  const openPopupOver = async (path: string) => {
    await openMarked(path);
    // The popup in a tab speaks of the tab in front: that is the page, while it loads once more.
    await popup.evaluate(() => {
      document.documentElement.setAttribute('data-former', '');
      location.reload();
    });
    // The names of the topics come a little later and move what stands below them; timers of a tab behind are slow.
    await waitUntil(
      () =>
        popup.evaluate(
          () =>
            !document.documentElement.hasAttribute('data-former') &&
            document.querySelector('.mentions small')?.textContent &&
            document.querySelector('.keep') !== null,
        ),
      { what: 'the mention with its name', timeoutMs: 30_000 },
    );
  };
  const choose = (label: string) => clickText(popup, label);
  const waitForOutcome = (outcome: string) =>
    waitUntil(
      async () =>
        (await popup.evaluate(() => document.querySelector('.keep + [role="status"]')?.textContent)) === outcome,
      { what: `"${outcome}"`, timeoutMs: 30_000 },
    );

  it('finds every mark of a page again by its place and by its words', async () => {
    await openMarked('/demo/article.html');
    // A long page is marked bit by bit.
    const { quotes, marks } = await waitUntil(
      async () => {
        const [frame] = await readFrames('/demo/article.html');
        const found = { quotes: frame?.quotes ?? [], marks: await page.marks() };
        const isSame = JSON.stringify(found.quotes.map(({ exact }) => exact)) === JSON.stringify(found.marks);
        return isSame && found.marks.length > 1 ? found : null;
      },
      { what: 'a quote for each mark', timeoutMs: 30_000, pollMs: 200 },
    );
    expect(await slice(page, quotes)).toEqual(marks);
    const text = await page.evaluate(() => document.body.textContent ?? '');
    for (const { prefix, exact, suffix } of quotes) expect(text).toContain(prefix + exact + suffix);
  });

  it('counts scripts and hidden text, and each frame by itself', async () => {
    await openMarked('/odd');
    const frames = await waitUntil(
      async () => {
        const told = await readFrames('/odd');
        return told.filter((frame) => frame?.quotes.length === 1).length === 3 ? told : null;
      },
      { what: 'a mention in each frame', timeoutMs: 30_000 },
    );
    const [top, ...inner] = frames;
    expect(top).toMatchObject({ title: 'Odd [page]', quotes: [{ exact: 'Edward\n    Snowden' }] });
    expect(top?.quotes[0]?.passage).toBe('Then Edward Snowden flew to Hong Kong in May 2013.');
    expect(await slice(page, top?.quotes ?? [])).toEqual(['Edward\n    Snowden']);
    expect(inner.map((frame) => frame?.url).toSorted()).toEqual(['about:srcdoc', `${server.origin}/snowden?frame`]);
    const served = inner.find((frame) => frame?.url !== 'about:srcdoc');
    expect(await slice(page.inFrame('iframe'), served?.quotes ?? [])).toEqual(['Edward Snowden']);
  });

  it('quotes a shadow tree without a place', async () => {
    await openMarked('/shadow');
    const [frame] = await readFrames('/shadow');
    expect(frame?.quotes).toMatchObject([
      { exact: 'Edward Snowden', prefix: '', suffix: ' flew to Hong Kong in May 2013.' },
    ]);
    expect(frame?.quotes[0]).not.toHaveProperty('position');
  });

  it('copies Markdown from the popup', async () => {
    await openPopupOver('/snowden');
    await choose('Copy as Markdown');
    await waitForOutcome('1 mention copied');
    await page.open(`${server.origin}/notes`);
    const { x, y } = await page.evaluate(
      () => document.querySelector('textarea')?.getBoundingClientRect() ?? new DOMRect(),
    );
    await page.click(x + 20, y + 20);
    await waitUntil(() => page.evaluate(() => document.activeElement?.localName === 'textarea'), {
      what: 'the focus in the text field',
    });
    await page.pressKey('Control+v');
    const pasted = await waitUntil(() => page.evaluate(() => document.querySelector('textarea')?.value), {
      what: 'the pasted text',
    });
    expect(pasted).toContain(`# [One](${server.origin}/snowden)\n`);
    expect(pasted).toContain('  - “Edward Snowden flew to Hong Kong in May 2013.”\n');
  });

  it('saves annotations from the popup', async () => {
    await openPopupOver('/snowden');
    await choose('Save as annotations');
    await waitForOutcome('1 mention saved');
    const { name, text } = await readSavedFile(browser);
    expect(name).toMatch(/^mentions-127\.0\.0\.1-\d{4}-\d\d-\d\d\.jsonld$/);
    const { type, items } = JSON.parse(text);
    expect(type).toBe('AnnotationPage');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      generator: { name: expect.stringMatching(/^Sidelight \d/) },
      target: { source: `${server.origin}/snowden`, selector: [{ exact: 'Edward Snowden' }, { start: 0, end: 14 }] },
    });
  });
});
