import { bloomMask, spread } from './hash';
import type { MatchIndex } from './match-index';

/** Whether some name of `index` may have this key; "no" is certain, "yes" is wrong in a few of a hundred cases. */
export function passes({ bloom, bloomShift }: MatchIndex, key: number): boolean {
  const spreadKey = spread(key);
  const mask = bloomMask(spreadKey);
  return ((bloom[spreadKey >>> bloomShift] ?? 0) & mask) === mask;
}
