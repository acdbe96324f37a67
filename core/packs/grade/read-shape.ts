import { foldText } from '../../matching/fold-text';
import { type CommonWords, findWordKind, type WordKind } from './common-words';

/** A word of a name, what it is known as, and how it is written; `mixed` has a capital inside or letters and digits. */
export interface NameWord {
  readonly text: string;
  readonly folded: string;
  readonly kind: WordKind | undefined;
  readonly style: 'lower' | 'title' | 'capitals' | 'mixed' | 'number' | 'plain';
  /** What the parts of a mixed word are known as: "GoldenEye" is written of other things too, "PlugX" is not. */
  readonly parts: readonly (WordKind | undefined)[];
}

const PART = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** The words of a name, without signs and blanks. */
export function readShape(name: string, words: CommonWords): NameWord[] {
  return [...name.normalize('NFKC').matchAll(WORD)].map(([text]) => ({
    text,
    folded: foldText(text),
    kind: findWordKind(text, words),
    style: styleOf(text),
    parts: Array.from(text.match(PART) ?? [], (part) => findWordKind(part, words)),
  }));
}

function styleOf(word: string): NameWord['style'] {
  if (/^\p{N}+$/u.test(word)) return 'number';
  if (/\p{N}/u.test(word) && /\p{L}/u.test(word)) return 'mixed';
  const [lower, upper] = [word.toLowerCase(), word.toUpperCase()];
  // A script without capitals.
  if (lower === upper) return 'plain';
  if (word === lower) return 'lower';
  if (word === upper && word.length > 1) return 'capitals';
  const rest = word.slice(String.fromCodePoint(word.codePointAt(0) ?? 0).length);
  return rest === rest.toLowerCase() ? 'title' : 'mixed';
}
