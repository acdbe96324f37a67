import type { Aim, Figure } from './figure';
import { takeMedian } from './take-median';

const HIGH_SHARE = 0.95;

/** Measured values by name; one name stands for one thing that was measured round after round. */
export interface Samples {
  readonly add: (name: string, value: number) => void;
  readonly median: (name: string) => number;
  readonly count: (name: string) => number;
  /** The median of one thing over that of another, as a figure. */
  readonly ratio: (title: string, over: string, under: string, aim?: Aim) => Figure;
  /** The median of one thing, as a figure. */
  readonly single: (title: string, name: string, unit: string, aim?: Aim) => Figure;
  /** What 95 of 100 values of one thing do not exceed, as a figure. */
  readonly most: (title: string, name: string, unit: string, aim?: Aim) => Figure;
  /** The median of one thing less that of another, as a figure. */
  readonly difference: (title: string, more: string, less: string, unit: string, aim?: Aim) => Figure;
}

/** Samples without a value. Asking for what was never measured throws. */
export function createSamples(): Samples {
  const values = new Map<string, number[]>();
  const valuesOf = (name: string): readonly number[] => {
    const known = values.get(name);
    if (!known) throw new Error(`"${name}" was never measured`);
    return known;
  };
  const median = (name: string) => takeMedian(valuesOf(name));
  const count = (name: string) => valuesOf(name).length;
  const compare = (name: string, unit: string, value: number, one: string, other: string, aim?: Aim): Figure => ({
    name,
    value,
    unit,
    ...(aim ? { aim } : {}),
    from: { [one]: median(one), [other]: median(other) },
    rounds: Math.min(count(one), count(other)),
  });
  const tell = (name: string, value: number, of: string, unit: string, aim?: Aim): Figure => ({
    name,
    value,
    unit,
    ...(aim ? { aim } : {}),
    from: {},
    rounds: count(of),
  });
  return {
    add: (name, value) => {
      values.set(name, [...(values.get(name) ?? []), value]);
    },
    median,
    count,
    ratio: (title, over, under, aim) => compare(title, 'x', median(over) / median(under), over, under, aim),
    difference: (title, more, less, unit, aim) => compare(title, unit, median(more) - median(less), more, less, aim),
    single: (name, of, unit, aim) => tell(name, median(of), of, unit, aim),
    most: (name, of, unit, aim) => {
      const sorted = valuesOf(of).toSorted((a, b) => a - b);
      return tell(name, sorted[Math.ceil(sorted.length * HIGH_SHARE) - 1] ?? 0, of, unit, aim);
    },
  };
}
