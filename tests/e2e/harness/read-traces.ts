/** What the extension has in a document, as far as a page can see it. */
export interface Traces {
  /** How many names are in the registry of highlights. */
  readonly names: string[];
  /** Sheets that were added to the document by script. */
  readonly sheets: number;
  /** Elements a card may stand in. */
  readonly hosts: number;
  /** Ranges in the registry whose text is no longer in the document. */
  readonly dead: number;
}

/** Runs in a page that has neither highlights nor popovers of its own. */
export function readTraces(): Traces {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  return {
    names: [...CSS.highlights.keys()].sort(),
    sheets: document.adoptedStyleSheets.length,
    hosts: document.querySelectorAll('div[popover]').length,
    dead: ranges.filter((range) => range.startContainer.getRootNode() !== document).length,
  };
}
