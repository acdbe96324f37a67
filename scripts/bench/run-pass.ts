import type { PageDriver } from '../../tests/e2e/harness/drive-page';
import type { LaunchedBrowser } from '../../tests/e2e/harness/launch-browser';
import type { PageServer } from '../../tests/e2e/harness/serve-pages';
import { waitUntil } from '../../tests/e2e/harness/wait-until';
import { nextHost } from './next-host';
import type { PassName, PassResult } from './page/pass';

/** A pass over a page: `page` and `data` are paths on the server. */
export interface PassPlan {
  readonly page: string;
  readonly pass: PassName;
  readonly data?: string;
}

const PASS_TIMEOUT_MS = 240_000;

/**
 * Loads the page in a new tab, waits for the pass that the bench extension runs there and gives its figures and what `then` makes
 * of the page afterwards. Every load has a host of its own, so that no process has warmed up for it.
 */
export async function runPass<T>(
  browser: LaunchedBrowser,
  server: PageServer,
  { page, pass, data }: PassPlan,
  then: (tab: PageDriver) => Promise<T>,
): Promise<{ result: PassResult; after: T }> {
  const query = new URLSearchParams({ pass, ...(data ? { data } : {}) });
  const tab = await browser.newPage();
  try {
    await tab.open(`${server.originOf(nextHost())}${page}?${query}`);
    const told = await waitUntil(() => tab.evaluate(() => document.documentElement.dataset.bench ?? null), {
      what: `"${pass}" on ${page}`,
      timeoutMs: PASS_TIMEOUT_MS,
      pollMs: 250,
    });
    const result = JSON.parse(told) as PassResult | { error: string };
    if ('error' in result) throw new Error(`"${pass}" on ${page}: ${result.error}`);
    return { result, after: await then(tab) };
  } finally {
    await tab.close();
  }
}
