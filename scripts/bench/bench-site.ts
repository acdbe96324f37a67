import type { ServedPage } from '../../tests/e2e/harness/serve-pages';
import { compileData } from './compile-data';
import { generatePage } from './generate-page';
import { generateTerms } from './generate-terms';
import { listVocabulary } from './list-vocabulary';
import { writePageScript } from './page-script';
import { readTexts } from './read-texts';
import type { Term } from './term';

/** How many names stand on the pages; they are also the short list that the slow searches take. */
export const PAGE_NAMES = 200;
const MANY_TERMS = 10_000;
const LONGEST_WORD = 20;

/** The pages of a run and the names on them. `small` is what a size is divided by in a quick run. */
export interface BenchSite {
  readonly pages: Record<string, ServedPage>;
  /** Many names, those on the pages among them. */
  readonly terms: readonly Term[];
  readonly names: readonly Term[];
  /** What pages are written with, in the order of the texts it comes from; no names. */
  readonly words: readonly string[];
  /** So many invented names for a store, those on the pages first. */
  readonly listNames: (count: number) => string[];
}

/** Generates the pages and compiles what the passes over them need; the same at every run. */
export function createSite(small: number): BenchSite {
  const texts = readTexts();
  const vocabulary = listVocabulary(texts);
  const terms = generateTerms(MANY_TERMS, vocabulary);
  const names = chooseNames(terms);
  const words = texts.flatMap((text) => text.split(/\s+/)).filter(isPlainWord);
  const head = writePageScript();
  const write = (title: string, characters: number, textNodes: number, mentions: number, divisor = small) => ({
    body: generatePage(
      {
        title,
        characters: characters / divisor,
        textNodes: textNodes / divisor,
        mentions: mentions / divisor,
        names: names.map(({ text }) => text),
        head,
      },
      words,
    ),
  });
  const listNames = (count: number): string[] => {
    const invented = generateTerms(count * 2, vocabulary).filter(({ strength }) => strength === 'strong');
    return [...new Set([...names, ...invented].map(({ text }) => text))].slice(0, count);
  };
  return {
    terms,
    names,
    words,
    listNames,
    pages: {
      '/article': write('An article', 20_000, 500, 10, 1),
      '/medium': write('A long page', 1_000_000, 25_000, 400),
      '/big': write('A huge page', 5_000_000, 125_000, 2_000),
      '/plain': write('A huge page without names', 5_000_000, 125_000, 0),
      '/tenth': write('A tenth of the huge page', 500_000, 12_500, 200),
      '/dense': write('A page full of names', 1_000_000, 25_000, 10_000),
      '/names-200': { body: JSON.stringify(compileData(names)), contentType: 'application/json' },
      '/names-10000': { body: JSON.stringify(compileData(terms)), contentType: 'application/json' },
    },
  };
}

/** Names every search agrees on: only ASCII, because `\b` knows no other letters, and none inside another. */
function chooseNames(terms: readonly Term[]): Term[] {
  const plain = terms.filter(({ text, strength }) => strength === 'strong' && /^[\x20-\x7e]+$/.test(text));
  const chosen: Term[] = [];
  for (const term of plain) {
    if (chosen.length === PAGE_NAMES) break;
    const name = term.text.toLowerCase();
    const clashes = chosen.some(({ text }) => text.toLowerCase().includes(name) || name.includes(text.toLowerCase()));
    if (!clashes) chosen.push(term);
  }
  return chosen;
}

function isPlainWord(word: string): boolean {
  return word.length > 0 && word.length < LONGEST_WORD && !/[<>&"]/.test(word);
}
