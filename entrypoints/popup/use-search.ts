import { useCallback } from 'preact/hooks';
import { useWatched } from '../../components/use-watched';
import { type Answer, NO_ANSWER, watchSearch } from '../../core/search/watch-search';

/** The topics that answer `query`, also when the store changes; those of the query before while the store is asked. */
export function useSearch(query: string): Answer {
  const watch = useCallback((onAnswer: (answer: Answer) => void) => watchSearch(query, onAnswer), [query]);
  return useWatched(watch) ?? NO_ANSWER;
}
