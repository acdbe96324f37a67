import { useEffect, useState } from 'preact/hooks';
import type { SearchResult } from '../../core/search/rank-topics';
import { searchStore } from '../../core/search/search-store';
import { watchStore } from '../../core/store/watch-store';

/** Topics, and the query they answer. */
export interface Answer {
  readonly query: string;
  readonly results: readonly SearchResult[];
}

const NOTHING: Answer = { query: '', results: [] };

/** The topics that answer `query`, also when the store changes; those of the query before while the store is asked. */
export function useSearch(query: string): Answer {
  const [answer, setAnswer] = useState(NOTHING);
  useEffect(() => {
    if (query.trim() !== '') {
      return watchStore(
        () => searchStore(query),
        (results) => setAnswer({ query, results }),
      );
    }
    setAnswer(NOTHING);
  }, [query]);
  return answer;
}
