import MiniSearch, { type SearchOptions } from 'minisearch';
import { type Text, wordings } from '../topics/text';
import type { Topic, TopicKind } from '../topics/topic';
import { type TopicRef, topicRef } from '../topics/topic-ref';
import { splitWords } from './split-words';

/** A topic that answers a query. */
export interface SearchResult {
  readonly ref: TopicRef;
  readonly name: Text;
  readonly kind: TopicKind;
  readonly summary?: Text;
  /** The text forms in which words of the query were found, hidden ones left out. */
  readonly matched: string[];
}

/** What a search needs of a topic. */
export type SearchableTopic = Pick<Topic, 'id' | 'name' | 'kind' | 'summary' | 'claims' | 'aliases'> & {
  readonly packId: string;
};

const RESULT_LIMIT = 50;
const OPTIONS: SearchOptions = {
  boost: { names: 4, aliases: 3, summary: 1, claims: 1 },
  prefix: true,
  // Short words have too many neighbours one letter away ("PLA", "play").
  fuzzy: (term) => (term.length > 4 ? 0.2 : false),
};

/**
 * Reads `topics` once and gives a function that ranks them for a query, best first, at most 50. Topics that hold every
 * word come alone when there are any.
 */
export function buildTopicSearch(topics: readonly SearchableTopic[]): (query: string) => SearchResult[] {
  const byRef = new Map(topics.map((topic) => [topicRef(topic.packId, topic.id), topic]));
  const index = new MiniSearch({
    fields: ['names', 'aliases', 'summary', 'claims'],
    tokenize: splitWords,
    processTerm: (term) => term,
    searchOptions: OPTIONS,
  });
  index.addAll([...byRef].map(([id, topic]) => toDocument(id, topic)));
  return (query) => {
    const all = index.search(query, { combineWith: 'AND' });
    const found = all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
    return found.slice(0, RESULT_LIMIT).flatMap(({ id, terms }) => {
      const topic = byRef.get(id as TopicRef);
      return topic === undefined ? [] : [toResult(id as TopicRef, topic, new Set(terms))];
    });
  };
}

function toDocument(id: TopicRef, topic: SearchableTopic): Record<string, string> {
  return {
    id,
    names: wordings(topic.name).join('\n'),
    aliases: topic.aliases.map((alias) => alias.text).join('\n'),
    summary: wordings(topic.summary).join('\n'),
    claims: topic.claims.flatMap(wordings).join('\n'),
  };
}

function toResult(ref: TopicRef, topic: SearchableTopic, terms: ReadonlySet<string>): SearchResult {
  const shown = topic.aliases.filter((alias) => alias.hidden !== true).map((alias) => alias.text);
  const matched = [...new Set(shown)].filter((text) => splitWords(text).some((word) => terms.has(word)));
  return {
    ref,
    name: topic.name,
    kind: topic.kind,
    ...(topic.summary !== undefined && { summary: topic.summary }),
    matched,
  };
}
