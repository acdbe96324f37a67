import { useEffect, useState } from 'preact/hooks';
import { searchStore } from '../../core/search/search-store';
import type { SearchResult } from '../../core/search/search-topics';
import { watchStore } from '../../core/store/watch-store';

const NONE: readonly SearchResult[] = [];

/** The topics that answer `query`, also when the store changes; those of the query before while the store is asked. */
export function useSearch(query: string): readonly SearchResult[] {
  const [results, setResults] = useState(NONE);
  useEffect(() => {
    if (query.trim() !== '') return watchStore(() => searchStore(query), setResults);
    setResults(NONE);
  }, [query]);
  return results;
}
