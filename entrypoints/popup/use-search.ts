import { useEffect, useState } from 'preact/hooks';
import type { SearchResult } from '../../core/search/search-topics';

const NONE: readonly SearchResult[] = [];

/** The topics that answer `query`; those of the query before while the store is asked. */
export function useSearch(query: string, search: (query: string) => Promise<SearchResult[]>): readonly SearchResult[] {
  const [results, setResults] = useState(NONE);
  useEffect(() => {
    if (query.trim() === '') {
      setResults(NONE);
      return;
    }
    let current = true;
    search(query).then(
      (found) => current && setResults(found),
      (error: unknown) => reportError(error),
    );
    return () => {
      current = false;
    };
  }, [query, search]);
  return results;
}
