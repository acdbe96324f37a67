import { wordings } from '../topics/text';
import type { Topic } from '../topics/topic';
import { foldForSearch } from './split-words';

/** What a topic is called as a search compares it, each name as one line. */
export interface FoldedNames {
  readonly names: readonly string[];
  readonly aliases: readonly string[];
}

/** Folds what a topic is called. */
export function foldNames({ name, aliases }: Pick<Topic, 'name' | 'aliases'>): FoldedNames {
  return { names: wordings(name).map(foldLine), aliases: aliases.map(({ text }) => foldLine(text)) };
}

/** Folded, with one blank for any. */
export function foldLine(text: string): string {
  return foldForSearch(text).replace(/\s+/g, ' ').trim();
}
