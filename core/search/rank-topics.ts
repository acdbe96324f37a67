import MiniSearch, { type SearchOptions } from 'minisearch';
import { type Text, wordings } from '../topics/text';
import type { Topic, TopicKind } from '../topics/topic';
import { type TopicRef, topicRef } from '../topics/topic-ref';
import { foldLine, foldNames } from './fold-names';
import { rankTier } from './rank-tier';
import { foldForSearch, splitWords } from './split-words';

/** A topic that answers a query. */
export interface SearchResult {
  readonly ref: TopicRef;
  readonly name: Text;
  readonly kind: TopicKind;
  readonly summary?: Text;
  /** EDTF level 0. */
  readonly dates?: string;
}

/** What a search needs of a topic. */
export type SearchableTopic = Pick<Topic, 'id' | 'name' | 'kind' | 'summary' | 'dates' | 'claims' | 'aliases'> & {
  readonly packId: string;
};

/** So many topics are shown for a query. */
export const RESULT_LIMIT = 50;
/** Some topics have hundreds of names; those that look like the query decide where they stand. */
const RANKED_ALIASES = 40;
/** A share of a word's letters. */
const FUZZ = 0.2;
/** Short words have too many neighbours one letter away ("PLA", "play"). */
const LONGEST_PLAIN = 4;
const OPTIONS: SearchOptions = {
  boost: { names: 4, aliases: 3, summary: 1, claims: 1 },
  prefix: true,
  fuzzy: (term) => (term.length > LONGEST_PLAIN ? FUZZ : false),
};

/**
 * Ranks `topics` for a query, best first, at most 50: by `rankTier`, then by how well their words fit. Those that hold every word
 * come alone when there are any. Nothing is found for a query without words.
 */
export function rankTopics(topics: readonly SearchableTopic[], query: string): SearchResult[] {
  const byRef = new Map(topics.map((topic) => [topicRef(topic.packId, topic.id), topic]));
  const index = new MiniSearch({
    fields: ['names', 'aliases', 'summary', 'claims'],
    tokenize: splitWords,
    processTerm: (term) => term,
    searchOptions: OPTIONS,
  });
  const words = splitWords(query);
  index.addAll([...byRef].map(([id, topic]) => toDocument(id, topic, words)));
  const all = index.search(query, { combineWith: 'AND' });
  const found = all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
  const line = foldLine(query);
  return found
    .flatMap(({ id }) => {
      const topic = byRef.get(id as TopicRef);
      return topic ? [{ topic, tier: rankTier(foldNames(topic), line, words) }] : [];
    })
    .sort((a, b) => a.tier - b.tier)
    .slice(0, RESULT_LIMIT)
    .map(({ topic }) => toResult(topicRef(topic.packId, topic.id), topic));
}

/** A topic as a list shows it. */
export function toResult(ref: TopicRef, { name, kind, summary, dates }: SearchableTopic): SearchResult {
  return { ref, name, kind, ...(summary !== undefined && { summary }), ...(dates !== undefined && { dates }) };
}

function toDocument(id: TopicRef, topic: SearchableTopic, words: readonly string[]): Record<string, string> {
  const starts = words.map((word) => word.slice(0, 2));
  const aliases: string[] = [];
  for (const { text } of topic.aliases) {
    if (aliases.length === RANKED_ALIASES) break;
    const folded = foldForSearch(text);
    if (starts.some((start) => folded.includes(start))) aliases.push(text);
  }
  // One letter stands in every text.
  const hasTexts = starts.some(({ length }) => length > 1);
  return {
    id,
    names: wordings(topic.name).join('\n'),
    aliases: aliases.join('\n'),
    summary: hasTexts ? keepNear(wordings(topic.summary), words) : '',
    claims: hasTexts ? keepNear(topic.claims.flatMap(wordings), words) : '',
  };
}

/** The words of `texts` that a query of `words` could find: to index the others takes longer than all the rest. */
function keepNear(texts: readonly string[], words: readonly string[]): string {
  const isNear = (found: string) =>
    words.some((word) => found.startsWith(word) || Math.abs(found.length - word.length) <= fuzzOf(word));
  return texts.flatMap(splitWords).filter(isNear).join(' ');
}

/** How many letters a word may differ in and still be found. */
function fuzzOf(word: string): number {
  return word.length > LONGEST_PLAIN ? Math.round(word.length * FUZZ) : -1;
}
