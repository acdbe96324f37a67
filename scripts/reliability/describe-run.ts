import { availableParallelism, cpus } from 'node:os';

/** When and on what figures were measured: `2026-11-26, 2 cores of an Example 9000`. */
export function describeRun(date: Date): string {
  return `${date.toISOString().slice(0, 10)}, ${availableParallelism()} cores of ${cpus()[0]?.model ?? 'an unknown processor'}`;
}
