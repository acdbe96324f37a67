import { wordings } from '../../topics/text';
import type { DraftTopic } from '../draft-pack';

/** Everything that a topic says about itself in prose. */
export function listTopicTexts({ summary, claims, facts }: DraftTopic): string[] {
  return [...wordings(summary), ...claims.flatMap(wordings), ...facts.flatMap(({ text }) => wordings(text))];
}
