import type { PassDone } from './pass';
import { termPattern } from './term-pattern';

/** Wraps each name in an element of its own with as little as that takes: one walk, one pattern, changes at the end. */
export function wrapInSpans(terms: readonly string[]): () => PassDone {
  const pattern = termPattern(terms);
  return () => {
    const found: { node: Text; start: number; end: number }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      for (const match of node.data.matchAll(pattern)) {
        found.push({ node, start: match.index, end: match.index + match[0].length });
      }
    }
    // From the end: what is split off a text leaves the places before it as they are.
    for (const { node, start, end } of found.reverse()) {
      const rest = node.splitText(start);
      rest.splitText(end - start);
      const mark = document.createElement('mark');
      rest.replaceWith(mark);
      mark.append(rest);
    }
    return { marks: found.length };
  };
}
