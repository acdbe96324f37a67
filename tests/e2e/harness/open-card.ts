import type { PageDriver } from './drive-page';
import { findRect } from './find-rect';
import { waitUntil } from './wait-until';

/** Rests the pointer on these marked words until a card with `text` is open. */
export async function openCard(page: PageDriver, words: string, text: string): Promise<void> {
  const { x, y, width } = await findRect(page, words);
  const beside = Math.max(1, x - width / 2 - 20);
  // A pointer that is moved while the page still scrolls means nothing: then it has to be moved again. A card that was closed by
  // key stays closed until the pointer has left the words.
  await waitUntil(
    async () => {
      await page.movePointer(beside, y);
      await page.movePointer(x, y);
      return waitUntil(async () => (await page.hintText())?.includes(text), { what: 'the card', timeoutMs: 2_000 });
    },
    { what: `the card of ${words}`, timeoutMs: 30_000 },
  );
}
