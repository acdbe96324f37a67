import { availableParallelism, cpus, loadavg } from 'node:os';

/** What the figures were measured on. `load` is the average of the last minute at the start and at the end. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly node: string;
  readonly load: readonly number[];
}

/** This machine, with the loads that were noted. */
export function describeMachine(load: readonly number[]): Machine {
  return { processor: cpus()[0]?.model ?? 'unknown', cores: availableParallelism(), node: process.version, load };
}

/** How busy the machine was in the last minute. */
export function readLoad(): number {
  return loadavg()[0] ?? 0;
}
