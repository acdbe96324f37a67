import type { Counts } from './count-verdicts';
import { estimateShare, type Share } from './estimate-share';

/** Counts with the rates that follow from them. */
export interface Score extends Counts {
  /** True hits among true and false ones. */
  readonly precision: Share;
  /** Found among what was to be found. */
  readonly recall: Share;
  readonly f1: Share;
}

/** Precision, recall and F1 of counts, each with its 95 % interval. */
export function scoreCounts(counts: Counts): Score {
  const precision = estimateShare(counts.true, counts.true + counts.false);
  const recall = estimateShare(counts.found, counts.found + counts.missed);
  return { ...counts, precision, recall, f1: estimateF1(counts, precision.value, recall.value) };
}

/**
 * F1 is no share, but F1 / (2 - F1) is one: of all hits that were made or missed, those that are right. Its Wilson
 * interval, taken back, is that of F1.
 */
function estimateF1(counts: Counts, precision: number | null, recall: number | null): Share {
  const trials = counts.found + counts.missed + counts.false;
  const sum = (precision ?? 0) + (recall ?? 0);
  const f1 = sum === 0 ? 0 : (2 * (precision ?? 0) * (recall ?? 0)) / sum;
  const { value, low, high } = estimateShare((f1 / (2 - f1)) * trials, trials);
  return { value: toF1(value), low: toF1(low), high: toF1(high) };
}

function toF1(share: number | null): number | null {
  return share === null ? null : (2 * share) / (1 + share);
}
