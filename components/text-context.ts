import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Gives the words for a message key, with `$1`, `$2` … replaced by the substitutions. */
export type Translate = (key: string, ...substitutions: string[]) => string;

/** Where components find their words; entry points provide the browser's messages. */
export const TextContext = createContext<Translate>((key) => key);

/** The words of the surrounding `TextContext`. */
export function useText(): Translate {
  return useContext(TextContext);
}
