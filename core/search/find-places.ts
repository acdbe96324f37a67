import MiniSearch from 'minisearch';
import type { WordPage } from '../store/pack-pages';

/** What a word is worth by where it stands: in a name, in an alias, in a text. */
const FIELD_WORTH = [4, 3, 1] as const;
/** A whole word is worth so many times the beginning of one. */
const WHOLE_WORTH = 3;
/** Short words have too many neighbours one letter away ("PLA", "play"). */
const FUZZY_LENGTH = 5;
const FUZZY_SHARE = 0.2;

/** How well each topic of an edition, by its number, answers a query; 0 is not at all. */
export type Scores = Uint16Array;

/** A topic by its number, and how well it answers. */
export interface Scored {
  readonly number: number;
  readonly worth: number;
}

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
  const all = new Uint16Array(Math.min(...words.map(({ length }) => length)));
  let isAny = false;
  for (let number = 0; number < all.length; number++) {
    if (!words.every((scores) => scores[number])) continue;
    all[number] = addWorths(words, number);
    isAny = true;
  }
  if (isAny || words.length < 2) return all;
  const any = new Uint16Array(Math.max(...words.map(({ length }) => length)));
  return any.map((_none, number) => addWorths(words, number));
}

/** The best `limit` topics, of equals those that come first. */
export function takeBest(scores: Scores, limit: number): Scored[] {
  const counts = new Map<number, number>();
  for (const worth of scores) if (worth > 0) counts.set(worth, (counts.get(worth) ?? 0) + 1);
  let left = limit;
  const wanted = new Map<number, number>();
  for (const [worth, count] of [...counts].sort(([a], [b]) => b - a)) {
    wanted.set(worth, Math.min(count, left));
    left -= Math.min(count, left);
  }
  const best: Scored[] = [];
  for (let number = 0; number < scores.length && best.length < limit; number++) {
    const worth = scores[number] ?? 0;
    const more = wanted.get(worth) ?? 0;
    if (more === 0) continue;
    wanted.set(worth, more - 1);
    best.push({ number, worth });
  }
  return best;
}

function addWorths(words: readonly Scores[], number: number): number {
  return words.reduce((sum, scores) => sum + (scores[number] ?? 0), 0);
}

function score(worths: ReadonlyMap<string, number>, pages: readonly WordPage[]): Scores {
  const found = pages.flatMap(({ words, ends, postings }) =>
    words.flatMap((word, at) => {
      const worth = worths.get(word);
      return worth === undefined ? [] : [{ worth, postings: postings.subarray(ends[at - 1] ?? 0, ends[at] ?? 0) }];
    }),
  );
  // Postings ascend, so the last one of each word is its greatest.
  const greatest = Math.max(-1, ...found.map(({ postings }) => (postings.at(-1) ?? 0) >> 2));
  const scores = new Uint16Array(greatest + 1);
  for (const { worth, postings } of found) {
    for (const posting of postings) {
      const here = worth * (FIELD_WORTH[posting & 3] ?? 1);
      const number = posting >> 2;
      if (here > (scores[number] ?? 0)) scores[number] = here;
    }
  }
  return scores;
}

function findNear(word: string, pages: readonly WordPage[]): Map<string, number> {
  if (word.length < FUZZY_LENGTH) return new Map();
  const index = new MiniSearch({ fields: ['id'], tokenize: (text) => [text], processTerm: (term) => term });
  index.addAll([...new Set(pages.flatMap(({ words }) => words))].map((id) => ({ id })));
  return new Map(index.search(word, { fuzzy: FUZZY_SHARE }).map(({ id }) => [id as string, 1]));
}
