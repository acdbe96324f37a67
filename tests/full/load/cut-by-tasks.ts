import type { Span } from './profile-ours';
import type { TraceEvent } from './record-trace';

/** What a browser calls it when one of its threads does something without a turn for anything else. */
const TASK = 'RunTask';

/**
 * How long each task was ours, in milliseconds, of those that were at all: what a page waits for in one go. Of all threads in `events`
 * that one is meant in whose tasks most of `spans` lie.
 */
export function cutByTasks(spans: readonly Span[], events: readonly TraceEvent[]): number[] {
  const threads = new Map<string, Span[]>();
  for (const { name, pid, tid, ts, dur } of events) {
    if (name !== TASK || dur === undefined) continue;
    const thread = `${pid} ${tid}`;
    const tasks = threads.get(thread) ?? [];
    threads.set(thread, tasks);
    tasks.push({ start: ts, end: ts + dur });
  }
  const shares = [...threads.values()].map((tasks) => shareOut(spans, tasks));
  return shares.reduce((most, share) => (sum(share) > sum(most) ? share : most), []).filter((ms) => ms > 0);
}

function shareOut(spans: readonly Span[], tasks: readonly Span[]): number[] {
  const inOrder = [...tasks].sort((a, b) => a.start - b.start);
  let next = 0;
  return inOrder.map((task) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= task.start) next++;
    let share = 0;
    for (let i = next; i < spans.length; i++) {
      const span = spans[i];
      if (!span || span.start >= task.end) break;
      share += Math.min(span.end, task.end) - Math.max(span.start, task.start);
    }
    return share / 1_000;
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
