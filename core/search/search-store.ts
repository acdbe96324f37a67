import { readOrPackaged } from '../packaged/read-or-packaged';
import type { PackagedPack } from '../packaged/read-packaged';
import {
  type FoundTopic,
  listEditions,
  readEditedTopics,
  readTogether,
  readTopicsAt,
  readWordPages,
  type TopicPlace,
} from '../store/find-words';
import { type TopicRef, topicRef } from '../topics/topic-ref';
import { combineScores, type Scored, scoreWord, takeBest } from './find-places';
import { RESULT_LIMIT, rankTopics, type SearchableTopic, type SearchResult, toResult } from './rank-topics';
import { splitWords } from './split-words';

/**
 * Searches the names, aliases and (in small packs) texts of all topics of enabled packs, best first, at most 50. Reads only the
 * words that begin like those of the query, so that a hundred thousand topics are no slower to open than twenty.
 */
export async function searchStore(query: string): Promise<SearchResult[]> {
  return readOrPackaged(
    () => search(query),
    (packs) => rankTopics(listOn(packs), query),
  );
}

async function search(query: string): Promise<SearchResult[]> {
  const words = [...new Set(splitWords(query))];
  if (words.length === 0) return [];
  const { found, edited } = await readTogether(() => findTopics(words));
  const isEdited = new Set(edited.map(refOf));
  const unedited = found.filter((topic) => !isEdited.has(refOf(topic)));
  const ranked = rankTopics([...unedited, ...edited], query);
  const isRanked = new Set(ranked.map(({ ref }) => ref));
  // What was found by one of very many names stands behind, in the order of the words' worth.
  const others = unedited.filter((topic) => !isRanked.has(refOf(topic))).map((topic) => toResult(refOf(topic), topic));
  return [...ranked, ...others].slice(0, RESULT_LIMIT);
}

/** The topics that may answer, and all that the reader edited: their words are in no page. */
async function findTopics(
  words: readonly string[],
): Promise<{ readonly found: readonly FoundTopic[]; readonly edited: readonly FoundTopic[] }> {
  const places: (TopicPlace & Scored)[] = [];
  for (const { packId, edition } of await listEditions()) {
    const pages = await Promise.all(words.map((word) => readWordPages(edition, word)));
    const scores = combineScores(words.map((word, i) => scoreWord(word, pages[i] ?? [])));
    places.push(...takeBest(scores, RESULT_LIMIT).map((scored) => ({ packId, edition, ...scored })));
  }
  const best = places.sort((a, b) => b.worth - a.worth).slice(0, RESULT_LIMIT);
  return { found: await readTopicsAt(best), edited: await readEditedTopics() };
}

function listOn(packs: readonly PackagedPack[]): SearchableTopic[] {
  return packs
    .filter(({ isOn }) => isOn)
    .flatMap(({ pack }) => pack.topics.map((topic) => ({ ...topic, packId: pack.id })));
}

function refOf({ packId, id }: FoundTopic): TopicRef {
  return topicRef(packId, id);
}
