import type { PageDriver } from './drive-page';

/** Centre and size of a piece of text, in CSS pixels of its frame's viewport. */
export interface TextRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * Where the first visible range with these words stands, scrolled into view if need be; blanks match any blanks, and the
 * words may lie across inline elements or in open shadow roots. `nth` picks a later one (from 0). Rejects when there is none.
 */
export async function findRect(page: PageDriver, words: string, nth = 0): Promise<TextRect> {
  const rect = await page.evaluate(locateText, words, nth);
  if (!rect) throw new Error(`No visible text "${words}" (number ${nth}) on ${await page.url()}`);
  return rect;
}

/** Runs in the page. */
function locateText(words: string, nth: number): TextRect | null {
  const wanted = words.trim().replace(/\s+/g, ' ');
  let left = nth;
  for (const root of listRoots(document)) {
    const { text, places } = joinText(root);
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const first = places[at];
      const last = places[at + wanted.length - 1];
      if (!first || !last) continue;
      const range = document.createRange();
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, last.offset + 1);
      if (!firstRect(range)) continue;
      if (left === 0) return rectInView(range, first.node);
      left -= 1;
    }
  }
  return null;

  function listRoots(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
    const roots = [root];
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(...listRoots(shadowRoot));
    return roots;
  }

  /** The root's text with every run of blanks as one, and for each character the place it came from. */
  function joinText(root: Node) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const places: { node: Text; offset: number }[] = [];
    let text = '';
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest('script, style, noscript, template, textarea')) continue;
      for (let offset = 0; offset < node.length; offset += 1) {
        const char = /\s/.test(node.data.charAt(offset)) ? ' ' : node.data.charAt(offset);
        if (char === ' ' && text.endsWith(' ')) continue;
        text += char;
        places.push({ node, offset });
      }
    }
    return { text, places };
  }

  function firstRect(range: Range): DOMRect | undefined {
    return [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  }

  function rectInView(range: Range, node: Text): TextRect | null {
    const before = firstRect(range);
    const outside =
      !before || before.top < 0 || before.left < 0 || before.bottom > innerHeight || before.right > innerWidth;
    if (outside) node.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const rect = firstRect(range);
    if (!rect) return null;
    const { x, y, width, height } = rect;
    return { x: x + width / 2, y: y + height / 2, width, height };
  }
}
