import type { GradedPack } from './graded-pack';

/** The marks that a graded pack is expected to make in 1,000 words of text that is not about its topics. */
export function estimateMarks({ grades }: GradedPack): number {
  return grades.reduce((sum, { risk }) => sum + risk, 0);
}
