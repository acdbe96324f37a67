import { fillStore } from '../../tests/e2e/harness/fill-store';
import { waitUntil } from '../../tests/e2e/harness/wait-until';
import type { BuiltBrowser } from './launch-built';

const PACK = 'org.example.bench';

/** Puts names into the extension's store, a topic each, and has them published. */
export async function fillBrowser(browser: BuiltBrowser, names: readonly string[]): Promise<void> {
  const { page } = await browser.newTab();
  await page.open(browser.extensionUrl('/options.html'));
  await waitUntil(() => page.evaluate(() => document.querySelectorAll('main section').length > 0), {
    what: 'the options page',
  });
  await fillStore(page, { packId: PACK, names });
  await page.close();
}
