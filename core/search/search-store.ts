import { listEditions, readEditedTopics, readTopicsAt, readWordPages, type TopicPlace } from '../store/find-words';
import { topicRef } from '../topics/topic-ref';
import { combineScores, scoreWord, takeBest } from './find-places';
import { buildTopicSearch, type SearchResult } from './search-topics';
import { splitWords } from './split-words';

/** So many topics are read and ranked with care. */
const RANKED_TOPICS = 120;

/**
 * Searches the names, aliases and (in small packs) texts of all topics of enabled packs, best first, at most 50. Reads only the
 * words that begin like those of the query, so that a hundred thousand topics are no slower to open than twenty.
 */
export async function searchStore(query: string): Promise<SearchResult[]> {
  const words = [...new Set(splitWords(query))];
  if (words.length === 0) return [];
  const places: (TopicPlace & { worth: number })[] = [];
  for (const { packId, edition } of await listEditions()) {
    const pages = await Promise.all(words.map((word) => readWordPages(edition, word)));
    const scores = combineScores(words.map((word, i) => scoreWord(word, pages[i] ?? [])));
    for (const [number, worth] of scores) places.push({ packId, edition, number, worth });
  }
  const found = await readTopicsAt(takeBest(places, RANKED_TOPICS));
  const edited = await readEditedTopics();
  const byRef = new Map([...found, ...edited].map((topic) => [topicRef(topic.packId, topic.id), topic]));
  return buildTopicSearch([...byRef.values()])(query);
}
