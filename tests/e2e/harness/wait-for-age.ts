import type { PageDriver } from './drive-page';
import { waitUntil } from './wait-until';

/** Longer than a script that comes with its page takes, in milliseconds. */
const AGE_MS = 3_500;

/** Waits until a page is so old that no script comes with it any more: one that comes then was put there by an update. */
export async function waitForAge(page: PageDriver): Promise<void> {
  await waitUntil(() => page.evaluate(isOlder, AGE_MS), { what: 'the page to be of some age', pollMs: 100 });
}

/** Runs in the page. */
function isOlder(ageMs: number): boolean {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return performance.now() - (load?.loadEventEnd ?? 0) > ageMs;
}
