import { fillStore } from '../../tests/e2e/harness/fill-store';
import { waitUntil } from '../../tests/e2e/harness/wait-until';
import type { BuiltBrowser } from './launch-built';

const PACK = 'org.example.bench';

/** How long a store took, in milliseconds: to be filled and published, and to be published once more. */
export interface Filled {
  readonly filledMs: number;
  readonly publishedMs: number;
}

/** Puts names into the extension's store, a topic each, and has them published. */
export async function fillBrowser(browser: BuiltBrowser, names: readonly string[]): Promise<Filled> {
  const { page } = await browser.newTab();
  await page.open(browser.extensionUrl('/options.html'));
  await waitUntil(() => page.evaluate(() => document.querySelectorAll('main section').length > 0), {
    what: 'the options page',
  });
  const start = performance.now();
  await fillStore(page, { packId: PACK, names });
  const filledMs = performance.now() - start;
  const publishedMs = await page.evaluate(publishAgain);
  await page.close();
  return { filledMs, publishedMs };
}

/** Runs in a page of the extension: compiles and publishes the store as it is. */
async function publishAgain(): Promise<number> {
  const { runtime } = (
    globalThis as unknown as { chrome: { runtime: { sendMessage(call: object): Promise<unknown> } } }
  ).chrome;
  const start = performance.now();
  await runtime.sendMessage({ sidelight: 'storeChanged', args: [] });
  return performance.now() - start;
}
