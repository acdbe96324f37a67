import type { PageDriver } from './drive-page';
import { waitUntil } from './wait-until';

/** Resolves when so much of an import is written (0 to 1), or when it is over already; `page` shows the options. */
export async function waitForShare(page: PageDriver, share: number): Promise<void> {
  await waitUntil(() => page.evaluate(hasStored, share), { what: 'the import to go on', timeoutMs: 60_000, pollMs: 1 });
}

/** Runs in the page. Writing is the phase that counts topics in words. */
function hasStored(share: number): boolean {
  const bar = document.querySelector<HTMLProgressElement>('.import progress');
  const isDone = [...document.querySelectorAll('.import [role="status"]')].some((note) =>
    note.textContent?.includes('is stored'),
  );
  const isWriting = document.querySelector('.import .notice p.quiet') !== null;
  return isDone || (isWriting && bar !== null && bar.value >= share * bar.max);
}
