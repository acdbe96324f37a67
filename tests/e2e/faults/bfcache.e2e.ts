import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageDriver } from '../harness/drive-page';
import { fillStore } from '../harness/fill-store';
import { type LaunchedBrowser, launchBrowser } from '../harness/launch-browser';
import { openCard } from '../harness/open-card';
import { readTraces, type Traces } from '../harness/read-traces';
import { type PageServer, servePages } from '../harness/serve-pages';
import { waitUntil } from '../harness/wait-until';
import { writeRows } from '../harness/write-rows';

const KNOWN = 'Edward Snowden';
/** In a pack that comes while the page lies in the cache. */
const NEW = 'Amber Kestrel';
const FIRST = `<!doctype html><title>First</title><script>
  window.returns = [];
  addEventListener('pageshow', ({ persisted }) => window.returns.push(persisted));
</script><p style="margin: 4em">${KNOWN} leaked NSA documents in June 2013. ${NEW} did not.</p>`;

describe.each(['chromium', 'firefox'] as const)('the back/forward cache of %s', (browserName) => {
  let browser: LaunchedBrowser;
  let server: PageServer;
  let page: PageDriver;
  let options: PageDriver;
  beforeAll(async () => {
    const second = { body: '<!doctype html><title>Second</title><p>Nothing of note.</p>' };
    server = await servePages({ pages: { '/first': { body: FIRST }, '/second': second } });
    browser = await launchBrowser(browserName, { backForwardCache: true });
    page = await browser.newPage();
    options = await browser.newPage();
    await options.open(browser.extensionUrl('/options.html'));
  });
  beforeEach(async () => {
    if (!(await page.url()).endsWith('/first')) await page.open(`${server.origin}/first`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const waitForMarks = (...names: string[]) =>
    waitUntil(async () => (await page.marks()).join() === names.join(), {
      what: `the marks ${names.join()}`,
      timeoutMs: 30_000,
    });
  const waitForTraces = (traces: Partial<Traces>) =>
    waitUntil(
      async () => {
        expect(await page.evaluate(readTraces)).toMatchObject(traces);
        return true;
      },
      { what: 'what the extension has on the page', timeoutMs: 30_000 },
    );
  /** How often the first page, which is shown, has come out of the cache. */
  const countReturns = () =>
    page.evaluate(() => (window as unknown as { returns: boolean[] }).returns.filter(Boolean).length);
  /** Leaves the first page, and has it back out of the cache when `meanwhile` is done. */
  const leaveFor = async (meanwhile: () => Promise<unknown>): Promise<void> => {
    const before = await countReturns();
    await page.open(`${server.origin}/second`);
    await meanwhile();
    await page.evaluate(() => void setTimeout(() => history.back()));
    await waitUntil(async () => (await countReturns()) === before + 1, {
      what: 'the first page to come out of the cache',
      timeoutMs: 30_000,
    });
  };

  it('keeps the marks, and cards open on them [F19]', async () => {
    await waitForMarks(KNOWN);
    const before = await page.evaluate(readTraces);
    await leaveFor(async () => undefined);
    await waitForTraces(before);
    await openCard(page, KNOWN, 'NSA');
  });

  it('gives a page back with the packs and settings of now [F19]', async () => {
    // With its card open: that is gone with the page.
    await leaveFor(async () => {
      await fillStore(options, { packId: 'org.example.birds', names: [NEW] });
      await writeRows(options, 'settings', [{ key: 'markStyle', value: 'wavy' }]);
    });
    await waitForMarks(KNOWN, NEW);
    const readStyles = () =>
      page.evaluate(() =>
        [...CSS.highlights.keys()].map(
          (name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationStyle,
        ),
      );
    await waitUntil(async () => (await readStyles()).includes('wavy'), { what: 'wavy lines' });
    await waitForTraces({ sheets: 1, hosts: 0, dead: 0 });
    await openCard(page, NEW, `About ${NEW}`);

    await leaveFor(() => writeRows(options, 'settings', [{ key: 'enabled', value: false }]));
    await waitForTraces({ names: [], sheets: 0, hosts: 0, dead: 0 });
    expect(await browser.faults()).toEqual([]);
  });
});
