import { listEditions, readTopicsAt, readWordPages, type TopicPlace } from '../store/find-words';
import { listPacks } from '../store/packs';
import type { Namesake } from '../topics/card-topic';
import { foldAlias } from '../topics/fold-alias';
import type { Topic } from '../topics/topic';
import { type TopicRef, topicRef } from '../topics/topic-ref';
import { combineScores, scoreWholeWord, takeBest } from './find-places';
import { splitWords } from './split-words';

/** So many names of a topic are looked up; a topic with more is known by its first ones. */
const MAX_NAMES = 8;
/** A name that so many topics hold as part of theirs is not followed. */
const MAX_PLACES = 60;

/** Topics of enabled packs that go by a name of `topic` too: two packs may each have something to say about it. */
export async function findNamesakes(ref: TopicRef, topic: Topic): Promise<Namesake[]> {
  const names = new Map(
    topic.aliases.filter(({ hidden }) => !hidden).map(({ text }) => [foldAlias(text), text] as const),
  );
  const packs = new Map((await listPacks()).map(({ id, name }) => [id, name]));
  const found = new Map<TopicRef, Namesake>();
  for (const [folded, name] of [...names].slice(0, MAX_NAMES)) {
    for (const other of await readTopicsAt(await listPlaces(name))) {
      const otherRef = topicRef(other.packId, other.id);
      if (otherRef === ref || !other.aliases.some(({ text }) => foldAlias(text) === folded)) continue;
      found.set(otherRef, { ref: otherRef, name: other.name, packName: packs.get(other.packId) ?? other.packId });
    }
  }
  return [...found.values()];
}

async function listPlaces(name: string): Promise<TopicPlace[]> {
  const words = [...new Set(splitWords(name))];
  const places: TopicPlace[] = [];
  if (words.length === 0) return places;
  for (const { packId, edition } of await listEditions()) {
    const pages = await Promise.all(words.map((word) => readWordPages(edition, word)));
    const scores = words.map((word, i) => scoreWholeWord(word, pages[i] ?? []));
    if (scores.some(({ length }) => length === 0)) continue;
    places.push(...takeBest(combineScores(scores), MAX_PLACES + 1).map(({ number }) => ({ packId, edition, number })));
  }
  return places.length > MAX_PLACES ? [] : places;
}
