import MiniSearch from 'minisearch';
import type { TopicPlace } from '../store/find-words';
import type { WordPage } from '../store/pack-pages';

/** What a word is worth by where it stands: in a name, in an alias, in a text. */
const FIELD_WORTH = [4, 3, 1] as const;
/** A whole word is worth so many times the beginning of one. */
const WHOLE_WORTH = 3;
/** Short words have too many neighbours one letter away ("PLA", "play"). */
const FUZZY_LENGTH = 5;
const FUZZY_SHARE = 0.2;

/** How well each topic of an edition, by number, answers a query. */
export type Scores = Map<number, number>;

/** The topics in whose words of `pages` one begins with `word`, or is nearly `word` when none does. */
export function scoreWord(word: string, pages: readonly WordPage[]): Scores {
  const exact = new Map<string, number>();
  for (const { words } of pages) {
    for (const found of words) if (found.startsWith(word)) exact.set(found, found === word ? WHOLE_WORTH : 1);
  }
  return score(exact.size > 0 ? exact : findNear(word, pages), pages);
}

/** The topics in whose words of `pages` the very word stands. */
export function scoreWholeWord(word: string, pages: readonly WordPage[]): Scores {
  return score(new Map([[word, 1]]), pages);
}

/** The topics that hold every word; when none does, those that hold any. */
export function combineScores(words: readonly Scores[]): Scores {
  const [first, ...rest] = [...words].sort((a, b) => a.size - b.size);
  if (!first) return new Map();
  const all: Scores = new Map();
  for (const [number, worth] of first) {
    const others = rest.map((scores) => scores.get(number));
    if (others.every((other) => other !== undefined))
      all.set(
        number,
        others.reduce((sum, other) => sum + other, worth),
      );
  }
  if (all.size > 0 || rest.length === 0) return all;
  const any: Scores = new Map();
  for (const scores of words) {
    for (const [number, worth] of scores) any.set(number, (any.get(number) ?? 0) + worth);
  }
  return any;
}

/** The best `limit` of all places. */
export function takeBest(places: readonly (TopicPlace & { readonly worth: number })[], limit: number): TopicPlace[] {
  return [...places].sort((a, b) => b.worth - a.worth).slice(0, limit);
}

function score(worths: ReadonlyMap<string, number>, pages: readonly WordPage[]): Scores {
  const scores: Scores = new Map();
  for (const { words, ends, postings } of pages) {
    words.forEach((word, at) => {
      const worth = worths.get(word);
      if (worth === undefined) return;
      for (let i = ends[at - 1] ?? 0; i < (ends[at] ?? 0); i++) {
        const posting = postings[i] ?? 0;
        const here = worth * (FIELD_WORTH[posting & 3] ?? 1);
        const number = posting >> 2;
        if (here > (scores.get(number) ?? 0)) scores.set(number, here);
      }
    });
  }
  return scores;
}

function findNear(word: string, pages: readonly WordPage[]): Map<string, number> {
  if (word.length < FUZZY_LENGTH) return new Map();
  const index = new MiniSearch({ fields: ['id'], tokenize: (text) => [text], processTerm: (term) => term });
  index.addAll([...new Set(pages.flatMap(({ words }) => words))].map((id) => ({ id })));
  return new Map(index.search(word, { fuzzy: FUZZY_SHARE }).map(({ id }) => [id as string, 1]));
}
