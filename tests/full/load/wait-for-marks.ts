import type { PageDriver } from '../../e2e/harness/drive-page';
import { waitUntil } from '../../e2e/harness/wait-until';

/** Waits until so many marks are painted somewhere on the page; cheap on pages with thousands of them. */
export async function waitForMarks(page: PageDriver, least: number, timeoutMs = 60_000): Promise<number> {
  return waitUntil(
    async () => {
      const marks = await page.evaluate(() =>
        [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0),
      );
      return marks >= least && marks;
    },
    { what: `${least} marks`, timeoutMs },
  );
}
