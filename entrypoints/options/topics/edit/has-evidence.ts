import type { Topic } from '../../../../core/topics/topic';

/** Whether a topic has evidence words of its own. */
export function hasEvidence({ evidence }: Topic): boolean {
  return Object.values(evidence ?? {}).some((words) => words !== undefined && words.length > 0);
}
