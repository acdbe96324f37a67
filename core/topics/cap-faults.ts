import type { Fault } from './parse-pack';

/** More faults than this are a wrong file rather than a mistake, and nobody reads them. */
const MAX_FAULTS = 100;

/** The first 100 of `faults`, and one that says how many more there are. */
export function capFaults(faults: readonly Fault[]): Fault[] {
  const rest = faults.length - MAX_FAULTS;
  if (rest <= 0) return [...faults];
  return [...faults.slice(0, MAX_FAULTS), { path: '', message: `and ${rest} more ${rest === 1 ? 'fault' : 'faults'}` }];
}
