import type { Topic } from '../../../../core/topics/topic';

/** What a fact says that has no source any more; no source has this number. */
export const NO_SOURCE = -1;

/** A topic without its source number `at`: facts keep theirs, those of the removed one have none. */
export function removeSource(topic: Topic, at: number): Topic {
  const renumber = (source: number) => (source === at ? NO_SOURCE : source > at ? source - 1 : source);
  return {
    ...topic,
    sources: topic.sources.filter((_source, i) => i !== at),
    facts: topic.facts.map((fact) => ({ ...fact, source: renumber(fact.source) })),
  };
}
