/** A script that comes with its page is there sooner after its load, in milliseconds, unless the page keeps the browser busy so long. */
const LATE_MS = 3_000;

/** Whether this script came to a page that had long been there: after an install or an update, not with the page. */
export function isLate(): boolean {
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return document.readyState === 'complete' && performance.now() - (load?.loadEventEnd ?? 0) > LATE_MS;
}
