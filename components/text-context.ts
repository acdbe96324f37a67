import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '../core/topics/translate';

/** Where components find their words; entry points provide the browser's messages. */
export const TextContext = createContext<Translate>((key) => key);

/** The words of the surrounding `TextContext`. */
export function useText(): Translate {
  return useContext(TextContext);
}
