import Mark from 'mark.js';
import type { PassDone } from './pass';
import { termPattern } from './term-pattern';

/** mark.js with one pattern of all names, its fast way. */
export function markWithMarkJsRegExp(terms: readonly string[]): () => PassDone {
  const pattern = termPattern(terms);
  return () => {
    let marks = 0;
    new Mark(document.body).markRegExp(pattern, { each: () => marks++ });
    return { marks };
  };
}

/** mark.js with the list of names, the way its documentation begins with. */
export function markWithMarkJs(terms: readonly string[]): () => PassDone {
  return () => {
    let marks = 0;
    new Mark(document.body).mark([...terms], { accuracy: 'exactly', separateWordSearch: false, each: () => marks++ });
    return { marks };
  };
}
