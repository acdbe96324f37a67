/** Gives the words for a message key, with `$1`, `$2` … replaced by the substitutions. */
export type Translate = (key: string, ...substitutions: string[]) => string;
