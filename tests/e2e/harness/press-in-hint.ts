import type { PageDriver } from './drive-page';
import { waitUntil } from './wait-until';

/** Clicks the button or choice with this name in the open card, once a click on it counts. */
export async function pressInHint(page: PageDriver, name: string, timeoutMs = 20_000): Promise<void> {
  await waitUntil(() => page.evaluateInHint(tagControl, name), { what: `"${name}" to count`, timeoutMs });
  await page.clickInHint('[data-wanted]');
}

/** Runs on the card's closed root. */
function tagControl(root: ShadowRoot, name: string): boolean {
  for (const old of root.querySelectorAll('[data-wanted]')) old.removeAttribute('data-wanted');
  const found = [...root.querySelectorAll('button, label')].find((one) =>
    [one.getAttribute('aria-label'), one.textContent?.trim()].includes(name),
  );
  found?.setAttribute('data-wanted', '');
  return found !== undefined && found.getAttribute('aria-disabled') !== 'true';
}
