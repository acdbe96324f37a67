/** What a page is to hold. */
export interface PageShape {
  readonly title: string;
  /** How many text nodes, about; and how many characters in them. */
  readonly textNodes: number;
  readonly characters: number;
  /** How often a name stands on the page, spread evenly; each inside one text node. */
  readonly mentions: number;
  /** Names to take in turn. */
  readonly names: readonly string[];
  /** Markup for the head: scripts of the page's own. */
  readonly head?: string;
}

/** Mean lengths of texts in units: flowing text, linked or emphasised words, a cell or entry of a list. */
const UNITS = { flow: 60, link: 15, strong: 40, entry: 28, heading: 30 } as const;
const PARAGRAPHS = 8;
const ENTRIES = 6;
const ROWS = 4;
/** Text nodes and units of one section, and those of its texts that may hold a name. */
const SECTION = countSection();

interface Writer {
  readonly text: (units: number) => string;
  readonly flow: () => string;
}

/**
 * A page of sections: heading, paragraphs with links and emphasis, a list, a table, lines with breaks. Its words come from `words`
 * in order, so it reads like the texts they come from. The same shape and words give the same page.
 */
export function generatePage(shape: PageShape, words: readonly string[]): string {
  const sections = Math.max(1, Math.round(shape.textNodes / SECTION.nodes));
  const scale = shape.characters / (sections * SECTION.units);
  const slots = sections * SECTION.flows;
  let word = 0;
  let slot = 0;
  let mention = 0;
  const text = (units: number): string => {
    const length = Math.max(1, Math.round(units * scale));
    let written = '';
    while (written.length < length) {
      written += `${words[word] ?? ''} `;
      word = (word + 1) % words.length;
    }
    return written;
  };
  const flow = (): string => {
    const due = Math.floor((++slot * shape.mentions) / slots);
    const names = shape.names.length > 0 ? due - mention : 0;
    let written = text(UNITS.flow / 2);
    for (let i = 0; i < names; i++) written += `${shape.names[mention++ % shape.names.length]} `;
    return written + text(UNITS.flow / 2);
  };
  const writer = { text, flow };
  const body = Array.from({ length: sections }, () => writeSection(writer)).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${shape.title}</title>${shape.head ?? ''}</head><body>${body}</body></html>`;
}

function writeSection({ text, flow }: Writer): string {
  const paragraph = () =>
    `<p>${flow()}<a href="#">${text(UNITS.link)}</a>${flow()}<b>${text(UNITS.strong)}</b>${flow()}<a href="#">${text(UNITS.link)}</a>${flow()}<i>${text(UNITS.strong)}</i></p>\n`;
  const entry = () => `<li><a href="#">${text(UNITS.link)}</a>${text(UNITS.entry)}</li>\n`;
  const row = () => `<tr><th>${text(UNITS.link)}</th><td>${text(UNITS.entry)}</td><td>${text(UNITS.entry)}</td></tr>\n`;
  return [
    `<h2>${text(UNITS.heading)}</h2>\n`,
    ...repeat(PARAGRAPHS, paragraph),
    `<ul>\n${repeat(ENTRIES, entry).join('')}</ul>\n`,
    `<table><tbody>${repeat(ROWS, row).join('')}</tbody></table>\n`,
    `<div>${flow()}<br>${flow()}<br>${flow()}</div>\n`,
  ].join('');
}

function countSection(): { nodes: number; units: number; flows: number } {
  const { flow, link, strong, entry, heading } = UNITS;
  return {
    nodes: 2 + PARAGRAPHS * 9 + 2 + ENTRIES * 3 + 1 + ROWS * 4 + 4,
    units:
      heading +
      PARAGRAPHS * (4 * flow + 2 * link + 2 * strong) +
      ENTRIES * (link + entry) +
      ROWS * (link + 2 * entry) +
      3 * flow,
    flows: PARAGRAPHS * 4 + 3,
  };
}

function repeat(times: number, write: () => string): string[] {
  return Array.from({ length: times }, write);
}
