/** How long a slice of work may run before the page gets its turn, in milliseconds. */
const SLICE_MS = 8;
/** So many slices run as soon as the page has had its turn; a page that takes longer is read behind all other work. */
const PROMPT_SLICES = 4;

/** Runs `work` in slices; resolves to its result, or to `undefined` when `signal` stops it. Each `next()` has to be short. */
export async function runInSlices<T>(work: Iterator<void, T>, signal: AbortSignal): Promise<T | undefined> {
  for (let slice = 1; !signal.aborted; slice++) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await (slice < PROMPT_SLICES ? yieldToPage() : waitInBackground());
  }
  return undefined;
}

/** Lets the page have its turn. */
export function yieldToPage(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

/** Behind everything that a person or the page waits for. */
function waitInBackground(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Partial<BackgroundScheduler> };
  return scheduler?.postTask?.(() => undefined, { priority: 'background' }) ?? yieldToPage();
}

interface BackgroundScheduler {
  postTask(task: () => void, options: { priority: 'background' }): Promise<void>;
}
