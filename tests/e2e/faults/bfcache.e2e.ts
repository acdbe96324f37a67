import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageDriver } from '../harness/drive-page';
import { fillStore } from '../harness/fill-store';
import { type LaunchedBrowser, launchBrowser } from '../harness/launch-browser';
import { openCard } from '../harness/open-card';
import { readTraces } from '../harness/read-traces';
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
    await page.open(`${server.origin}/first`);
    await waitForMarks(KNOWN);
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
  const leave = () => page.open(`${server.origin}/second`);
  /** Gives how often the page has come out of the cache. */
  const comeBack = async (): Promise<number> => {
    await page.evaluate(() => void setTimeout(() => history.back()));
    await waitUntil(async () => (await page.url()).endsWith('/first'), { what: 'the first page' });
    return page.evaluate(() => (window as unknown as { returns: boolean[] }).returns.filter(Boolean).length);
  };

  it('keeps the marks, and cards open on them [F19]', async () => {
    const before = await page.evaluate(readTraces);
    await leave();
    expect(await comeBack()).toBe(1);
    expect(await page.evaluate(readTraces)).toEqual(before);
    await openCard(page, KNOWN, 'NSA');
  });

  it('gives a page back with the packs and settings of now [F19]', async () => {
    // With its card open: that is gone with the page.
    await leave();
    await fillStore(options, { packId: 'org.example.birds', names: [NEW] });
    await writeRows(options, 'settings', [{ key: 'markStyle', value: 'wavy' }]);
    expect(await comeBack()).toBe(2);
    await waitForMarks(KNOWN, NEW);
    const styles = await page.evaluate(() =>
      [...CSS.highlights.keys()].map(
        (name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationStyle,
      ),
    );
    expect(styles).toContain('wavy');
    expect(await page.evaluate(readTraces)).toMatchObject({ sheets: 1, hosts: 0, dead: 0 });
    await openCard(page, NEW, `About ${NEW}`);

    await leave();
    await writeRows(options, 'settings', [{ key: 'enabled', value: false }]);
    expect(await comeBack()).toBe(3);
    await waitUntil(async () => (await page.evaluate(readTraces)).names.length === 0, { what: 'no marks' });
    expect(await page.evaluate(readTraces)).toEqual({ names: [], sheets: 0, hosts: 0, dead: 0 });
    expect(await browser.faults()).toEqual([]);
  });
});
