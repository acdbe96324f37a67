import type { PassDone } from './pass';
import { termPattern } from './term-pattern';

const HIGHLIGHT = 'bench-term-by-term';

/** Looks for every name by a pattern of its own in every text node, as the nearest extensions do, and paints without elements. */
export function scanTermByTerm(terms: readonly string[]): () => PassDone {
  const patterns = terms.map((term) => termPattern([term]));
  return () => {
    const highlight = new Highlight();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const { data } = node;
      for (const pattern of patterns) {
        pattern.lastIndex = 0;
        for (let match = pattern.exec(data); match; match = pattern.exec(data)) {
          const [startOffset, endOffset] = [match.index, match.index + match[0].length];
          highlight.add(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
        }
      }
    }
    CSS.highlights.set(HIGHLIGHT, highlight);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`::highlight(${HIGHLIGHT}) { text-decoration: underline dotted 2px red; }`);
    document.adoptedStyleSheets.push(sheet);
    return { marks: highlight.size };
  };
}
