import type { PageDriver } from './drive-page';
import { pressInHint } from './press-in-hint';
import { waitUntil } from './wait-until';

/**
 * Presses the button with this name in the open card until the wish is taken and the card closes: one that has just moved takes none,
 * and lets the reader press again.
 */
export async function pressWish(page: PageDriver, name: string): Promise<void> {
  const isClosed = async () => (await page.hintText()) === null;
  await waitUntil(
    async () => {
      if (await isClosed()) return true;
      await pressInHint(page, name, 5_000);
      return waitUntil(isClosed, { what: 'the card to close', timeoutMs: 3_000 });
    },
    { what: `"${name}" to be taken`, timeoutMs: 40_000 },
  );
}
