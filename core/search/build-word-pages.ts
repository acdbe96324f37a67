import type { WordPage } from '../store/pack-pages';
import { wordings } from '../topics/text';
import type { Topic } from '../topics/topic';
import { splitWords } from './split-words';

/** In packs of more topics only names and aliases are searched, not their texts. */
const MAX_TOPICS_WITH_TEXTS = 5_000;
const STEM_LENGTH = 2;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The words of `topics` by their beginnings, for finding topics without reading all of them. Topics are told by number. */
export function buildWordPages(topics: readonly Topic[]): Omit<WordPage, 'edition'>[] {
  const byWord = new Map<string, number[]>();
  const hasTexts = topics.length <= MAX_TOPICS_WITH_TEXTS;
  topics.forEach((topic, number) => {
    const fields = [
      wordings(topic.name),
      topic.aliases.map(({ text }) => text),
      hasTexts ? [...wordings(topic.summary), ...topic.claims.flatMap(wordings)] : [],
    ];
    const seen = new Set<string>();
    fields.forEach((texts, field) => {
      for (const word of texts.flatMap(splitWords)) {
        if (seen.has(word)) continue;
        seen.add(word);
        const known = byWord.get(word);
        if (known) known.push(number * 4 + field);
        else byWord.set(word, [number * 4 + field]);
      }
    });
  });
  const byStem = new Map<string, string[]>();
  for (const word of [...byWord.keys()].sort()) {
    const stem = stemOf(word);
    const known = byStem.get(stem);
    if (known) known.push(word);
    else byStem.set(stem, [word]);
  }
  return [...byStem].map(([stem, words]) => layOut(stem, words, byWord));
}

/** The beginning under which `word` is filed: two signs, one of scripts that have thousands of signs. */
export function stemOf(word: string): string {
  return [...word].slice(0, UNSPACED.test(word) ? 1 : STEM_LENGTH).join('');
}

function layOut(stem: string, words: readonly string[], byWord: ReadonlyMap<string, readonly number[]>) {
  const postings = words.map((word) => byWord.get(word) ?? []);
  let end = 0;
  const ends = postings.map((found) => {
    end += found.length;
    return end;
  });
  return { stem, words, ends: Uint32Array.from(ends), postings: Uint32Array.from(postings.flat()) };
}
