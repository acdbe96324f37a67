import { watchStore } from '../store/watch-store';
import type { SearchResult } from './rank-topics';
import { searchStore } from './search-store';

/** Topics, and the query they answer. */
export interface Answer {
  readonly query: string;
  readonly results: readonly SearchResult[];
}

/** The answer to nothing. */
export const NO_ANSWER: Answer = { query: '', results: [] };

/** Calls back with the topics that answer `query`, also when the store changes; returns the stop. */
export function watchSearch(query: string, onAnswer: (answer: Answer) => void): () => void {
  if (query.trim() !== '') {
    return watchStore(
      () => searchStore(query),
      (results) => onAnswer({ query, results }),
    );
  }
  onAnswer(NO_ANSWER);
  return () => undefined;
}
