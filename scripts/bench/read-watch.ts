import type { PageDriver } from '../../tests/e2e/harness/drive-page';
import { waitUntil } from '../../tests/e2e/harness/wait-until';
import type { PageWatch } from './watch-page';

const TIMEOUT_MS = 30_000;

/** What the page noted about itself, as soon as `isThere` says that it is what is wanted. */
export async function readWatch(
  page: PageDriver,
  what: string,
  isThere: (watch: PageWatch) => boolean,
): Promise<PageWatch> {
  return waitUntil(
    async () => {
      const watch = await page.evaluate(() => (globalThis as unknown as { benchWatch: PageWatch }).benchWatch);
      return isThere(watch) && watch;
    },
    { what, timeoutMs: TIMEOUT_MS },
  );
}
