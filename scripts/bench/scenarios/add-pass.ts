import type { PassResult } from '../page/pass';
import type { Samples } from '../samples';

/** Adds what a pass cost to the samples: `script`, `layout`, `paint`, all `work`, the `whole` time, the `longest run`, its parts. */
export function addPass(samples: Samples, name: string, result: PassResult): void {
  const { runMs, wallMs, layoutMs, paintMs, longestRunMs, parts = {} } = result;
  samples.add(`${name} script`, runMs);
  samples.add(`${name} layout`, layoutMs);
  samples.add(`${name} paint`, paintMs);
  samples.add(`${name} work`, runMs + layoutMs + paintMs);
  samples.add(`${name} whole`, wallMs + layoutMs + paintMs);
  samples.add(`${name} longest run`, longestRunMs);
  for (const [part, ms] of Object.entries(parts)) samples.add(`${name} ${part}`, ms);
}
