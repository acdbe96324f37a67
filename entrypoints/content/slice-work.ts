/** How long a slice of work may run before the page gets its turn, in milliseconds. */
const SLICE_MS = 8;

/** Runs `work` in slices; resolves when it ends or `signal` stops it. Each `next()` has to be short. */
export async function runInSlices(work: Iterator<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const until = performance.now() + SLICE_MS;
    do {
      if (work.next().done) return;
    } while (performance.now() < until);
    await yieldToPage();
  }
}

function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}
