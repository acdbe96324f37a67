import type { PageDriver } from './drive-page';
import { waitUntil } from './wait-until';

/** Puts the focus on the first match; resolves once it is there. */
export async function focusOn(page: PageDriver, css: string): Promise<void> {
  await waitUntil(
    () =>
      page.evaluate((wanted) => {
        const found = document.querySelector<HTMLElement>(wanted);
        found?.focus();
        return found !== null && document.activeElement === found;
      }, css),
    { what: `the focus on ${css}` },
  );
}
