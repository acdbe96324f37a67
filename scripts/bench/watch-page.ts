/** What a page notes about itself while it is loaded; reached as `benchWatch` of its window. */
export interface PageWatch {
  /** When something was first painted through a highlight, in milliseconds since the navigation began. */
  firstMark: number | null;
  /** Tasks of more than 50 ms, in milliseconds. Chromium only. */
  readonly longTasks: number[];
  /** When the pointer last moved, and when a card was first there after that. */
  lastMove: number;
  card: number | null;
}

/** Runs in the head of a page: looks out for the first mark, for long tasks and for cards. */
export function watchPage(): void {
  const POLL_MS = 4;
  const CARD_HEIGHT = 40;
  if (new URLSearchParams(location.search).has('pass')) return;
  const watch: PageWatch = { firstMark: null, longTasks: [], lastMove: 0, card: null };
  Object.assign(globalThis, { benchWatch: watch });
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watch.longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  }
  document.addEventListener(
    'pointermove',
    () => {
      watch.lastMove = performance.now();
      watch.card = null;
    },
    { capture: true, passive: true },
  );
  setInterval(() => {
    if (watch.firstMark === null && [...CSS.highlights.values()].some(({ size }) => size > 0)) {
      watch.firstMark = performance.now();
    }
    if (watch.lastMove > 0 && watch.card === null) {
      const host = document.querySelector('html > div[popover]');
      if (host && host.getBoundingClientRect().height > CARD_HEIGHT) watch.card = performance.now();
    }
  }, POLL_MS);
}
