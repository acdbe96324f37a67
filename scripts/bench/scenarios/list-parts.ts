import type { Figure } from '../figure';
import { PASS_PARTS } from '../page/pass';
import type { Samples } from '../samples';

/** Where the time of our pass `name` went, a figure each part. */
export function listParts(samples: Samples, name: string): Figure[] {
  return PASS_PARTS.map((part) => samples.single(`our script, of that: ${part}`, `${name} ${part}`, 'ms'));
}
