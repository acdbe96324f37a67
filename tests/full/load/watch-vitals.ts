/** What a page notes of how it feels to whoever reads it; reached as `vitals` of its window. */
export interface Vitals {
  /** How long the slowest answers to keys and clicks took until something was painted, in milliseconds; one for each of them. */
  interactions: Record<number, number>;
  /** What has moved by itself, in the worst five seconds. */
  cls: number;
  lcpMs: number;
  /** Tasks of more than 50 ms. */
  longTasks: number[];
}

interface InteractionEntry extends PerformanceEntry {
  readonly interactionId: number;
}
interface ShiftEntry extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/** The script for the head of a page that is to be watched. */
export function writeVitalsScript(): string {
  // esbuild wraps named functions in __name(), which no page has.
  return `<script>((__name) => (${watchVitals})())((named) => named)</script>`;
}

/** Runs in the head of a page: INP, CLS and LCP as web-vitals defines them. */
function watchVitals(): void {
  const GAP_MS = 1_000;
  const WINDOW_MS = 5_000;
  const vitals: Vitals = { interactions: {}, cls: 0, lcpMs: 0, longTasks: [] };
  Object.assign(globalThis, { vitals });
  const watch = <Entry extends PerformanceEntry>(
    type: string,
    note: (entry: Entry) => void,
    options: object = {},
  ): void => {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) return;
    const observer = new PerformanceObserver((list) => (list.getEntries() as Entry[]).forEach(note));
    observer.observe({ type, buffered: true, ...options });
  };
  watch<InteractionEntry>(
    'event',
    ({ interactionId, duration }) => {
      if (interactionId > 0) {
        vitals.interactions[interactionId] = Math.max(vitals.interactions[interactionId] ?? 0, duration);
      }
    },
    { durationThreshold: 16 },
  );
  let windowStart = 0;
  let last = 0;
  let moved = 0;
  watch<ShiftEntry>('layout-shift', ({ value, startTime, hadRecentInput }) => {
    if (hadRecentInput) return;
    if (startTime - last > GAP_MS || startTime - windowStart > WINDOW_MS) {
      windowStart = startTime;
      moved = 0;
    }
    last = startTime;
    moved += value;
    vitals.cls = Math.max(vitals.cls, moved);
  });
  watch('largest-contentful-paint', ({ startTime }) => {
    vitals.lcpMs = startTime;
  });
  watch('longtask', ({ duration }) => vitals.longTasks.push(duration));
}
