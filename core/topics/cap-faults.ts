import type { Fault } from './parse-pack';

/** More faults than this are a wrong file rather than a mistake, and nobody reads them. */
const MAX_FAULTS = 100;
/** A wrong file can have millions: what is behind so many is not even looked for. */
const MAX_COUNTED = 10_000;

/** The first 100 of `faults`, and one that says how many more there are; asks for no more than that needs. */
export function capFaults(faults: Iterable<Fault>): Fault[] {
  const first: Fault[] = [];
  let count = 0;
  for (const fault of faults) {
    count += 1;
    if (count <= MAX_FAULTS) first.push(fault);
    if (count > MAX_COUNTED) break;
  }
  const rest = Math.min(count, MAX_COUNTED) - MAX_FAULTS;
  if (rest <= 0) return first;
  const more = count > MAX_COUNTED ? `more than ${rest}` : String(rest);
  return [...first, { path: '', message: `and ${more} more ${rest === 1 ? 'fault' : 'faults'}` }];
}
