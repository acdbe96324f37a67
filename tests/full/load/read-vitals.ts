import type { PageDriver } from '../../e2e/harness/drive-page';
import type { Vitals } from './watch-vitals';

/** How a page felt until now. */
export interface ReadVitals {
  /** The slowest answer to a key or click (INP of a page with fewer than 50 of them), in milliseconds. */
  readonly inpMs: number;
  readonly cls: number;
  readonly lcpMs: number;
  /** All tasks of more than 50 ms together. */
  readonly longTasksMs: number;
}

/** Reads what `writeVitalsScript` has noted, as soon as the last frames are in it. */
export async function readVitals(page: PageDriver): Promise<ReadVitals> {
  const { interactions, cls, lcpMs, longTasks } = await page.evaluate(async () => {
    // Observers are told of what was painted only after the frame.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200)));
    return (globalThis as unknown as { vitals: Vitals }).vitals;
  });
  return {
    // Shorter ones than the browser tells of count as its threshold.
    inpMs: Math.max(16, ...Object.values(interactions)),
    cls,
    lcpMs,
    longTasksMs: longTasks.reduce((sum, ms) => sum + ms, 0),
  };
}
