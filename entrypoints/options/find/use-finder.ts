import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { filterSettings } from './filter-settings';

/** Keeps those parts of the page in sight that fit what was typed, also those that come later; how many fit. */
export function useFinder(page: RefObject<HTMLElement | null>, typed: string): number | null {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    const element = page.current;
    if (!element) return;
    const look = () => setCount(filterSettings(element, typed));
    look();
    if (typed.trim() === '') return;
    const observer = new MutationObserver(look);
    observer.observe(element, { subtree: true, childList: true, characterData: true });
    return () => observer.disconnect();
  }, [page, typed]);
  return count;
}
