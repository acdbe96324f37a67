import { describe, expect, it } from 'vitest';
import { cutByTasks } from './cut-by-tasks';

const task = (tid: number, ts: number, dur: number) => ({ name: 'RunTask', pid: 1, tid, ts, dur });

describe('cutByTasks', () => {
  const spans = [
    { start: 1_000, end: 3_000 },
    { start: 3_000, end: 5_000 },
    { start: 9_000, end: 9_500 },
  ];

  it('tells how much of each task was ours, though nothing was between two of them', () => {
    expect(
      cutByTasks(spans, [task(1, 3_500, 2_000), task(1, 500, 3_000), task(1, 8_900, 5_000), task(1, 20_000, 9)]),
    ).toEqual([2.5, 1.5, 0.5]);
  });

  it('looks at the thread that has most of it', () => {
    expect(
      cutByTasks(spans, [task(2, 1_500, 100), task(1, 0, 10_000), { ...task(3, 0, 90_000), name: 'Layout' }]),
    ).toEqual([4.5]);
    expect(cutByTasks(spans, [])).toEqual([]);
  });
});
