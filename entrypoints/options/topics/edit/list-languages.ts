import type { Text } from '../../../../core/topics/text';
import type { Topic } from '../../../../core/topics/topic';

/** The languages that texts of a topic are written in, the pack's first. */
export function listLanguages(topic: Topic, packLanguage: string): string[] {
  const texts: (Text | undefined)[] = [
    topic.name,
    topic.summary,
    ...topic.claims,
    ...topic.facts.map(({ text }) => text),
  ];
  const tags = texts.flatMap((text) => (typeof text === 'object' ? Object.keys(text) : []));
  return [...new Set([packLanguage, ...tags])];
}
