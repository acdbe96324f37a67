import type { Topic } from '../topics/topic';
import { hashRow } from './digest';

/** A digest of what a reader reads about a topic: another one when its text says something else. */
export function digestTopic({ name, dates, summary, claims, facts }: Topic): string {
  const texts = facts.map(({ date, text }) => ({ date, text }));
  return hashRow('topic', { name, dates, summary, claims, facts: texts });
}
