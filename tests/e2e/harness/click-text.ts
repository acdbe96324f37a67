import type { PageDriver } from './drive-page';
import { findRect } from './find-rect';
import { waitUntil } from './wait-until';

/** A real click on these words, once they are there and stand still; `nth` picks a later one (from 0). */
export async function clickText(page: PageDriver, words: string, nth = 0): Promise<void> {
  let before = '';
  const { x, y } = await waitUntil(
    async () => {
      const rect = await findRect(page, words, nth);
      const now = JSON.stringify(rect);
      if (now === before) return rect;
      // What comes late above them moves them away from the pointer.
      before = now;
      return null;
    },
    { what: `"${words}" to stand still`, timeoutMs: 30_000 },
  );
  await page.click(x, y);
}
