import type { PageDriver } from '../../../e2e/harness/drive-page';

/** A place on the screen, in CSS pixels. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a page's own code can see of itself. */
export interface SiteState {
  /** All elements, attributes and texts, those of open shadow trees and frames too. */
  readonly dom: string;
  readonly styleSheets: number;
  readonly globals: string;
  /**
   * Where something is painted through a highlight; the whole link where it stands in one: its own line is painted in pieces then,
   * which costs it a pixel at its ends.
   */
  readonly marks: readonly Rect[];
}

/** Looks at a page as its own code would. */
export function lookAtSite(page: PageDriver): Promise<SiteState> {
  return page.evaluate(() => {
    const write = (root: Document | ShadowRoot | Element): string => {
      const html = root instanceof Element ? root.outerHTML : root instanceof ShadowRoot ? root.innerHTML : '';
      const below = root instanceof Document ? [root.documentElement] : [...root.querySelectorAll('*')];
      return html + below.map((element) => (element.shadowRoot ? write(element.shadowRoot) : '')).join('');
    };
    const documents: { doc: Document; view: typeof globalThis; x: number; y: number }[] = [
      { doc: document, view: globalThis, x: 0, y: 0 },
    ];
    for (const frame of document.querySelectorAll('iframe')) {
      const { contentDocument: doc, contentWindow: view } = frame;
      const { x, y } = frame.getBoundingClientRect();
      if (doc && view) documents.push({ doc, view: view as unknown as typeof globalThis, x, y });
    }
    const marks = documents.flatMap(({ doc, view, x, y }) =>
      [...view.CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = doc.createRange();
          const link = startContainer.parentElement?.closest('a');
          if (link) range.selectNodeContents(link);
          else {
            range.setStart(startContainer, startOffset);
            range.setEnd(endContainer, endOffset);
          }
          return [...range.getClientRects()].map((rect) => ({
            x: rect.x + x,
            y: rect.y + y,
            width: rect.width,
            height: rect.height,
          }));
        }),
      ),
    );
    return {
      dom: documents.map(({ doc }) => write(doc.documentElement)).join('\n'),
      styleSheets: documents.reduce((sum, { doc }) => sum + doc.styleSheets.length, 0),
      globals: Object.getOwnPropertyNames(globalThis).toSorted().join(),
      marks,
    };
  });
}
