import type { PageDriver } from './drive-page';
import { findRect } from './find-rect';
import { waitUntil } from './wait-until';

/** The first try waits so long for the card, each other one twice as long as the one before. */
const PATIENCE_MS = 2_000;

/** Rests the pointer on these marked words until a card with `text` is open. */
export async function openCard(page: PageDriver, words: string, text: string): Promise<void> {
  // A pointer that is moved while the page still scrolls means nothing: then it has to be moved again. A card that was closed by
  // key stays closed until the pointer has left the words.
  let patience = PATIENCE_MS / 2;
  await waitUntil(
    async () => {
      patience *= 2;
      const { x, y, width } = await findRect(page, words);
      await page.movePointer(Math.max(1, x - width / 2 - 20), y);
      await page.movePointer(x, y);
      return waitUntil(async () => (await page.hintText())?.includes(text), { what: 'it', timeoutMs: patience });
    },
    { what: `the card of ${words}`, timeoutMs: 45_000 },
  );
}
