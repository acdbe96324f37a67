import { useCallback } from 'preact/hooks';
import { countText } from '../core/topics/count-text';
import { useText } from './text-context';

/** `countText` in the words of the surrounding `TextContext`. */
export function useCount(): (key: string, count: number, ...rest: string[]) => string {
  const t = useText();
  return useCallback((key, count, ...rest) => countText(t, key, count, ...rest), [t]);
}
