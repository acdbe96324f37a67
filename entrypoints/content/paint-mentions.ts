import type { Settings } from '../../core/topics/settings';
import type { PageMention } from './judge-page';
import { locate } from './text-run';

/** A mark on the page. */
export interface PaintedMention extends PageMention {
  readonly id: number;
  readonly range: StaticRange;
  /** The text nodes it stands in. */
  readonly nodes: readonly Text[];
}

/** Paints mentions; the page's DOM stays as it is. */
export interface Painter {
  /** Paints exactly `mentions`, keeping the marks that were there already. */
  readonly paint: (mentions: readonly PageMention[]) => void;
  /** The marks that stand in a text node. */
  readonly marksIn: (text: Text) => readonly PaintedMention[];
  /** All marks in document order. */
  readonly marks: () => readonly PaintedMention[];
  /** The one mark that the keyboard has reached, shown apart; `null` for none. */
  readonly point: (mark: PaintedMention | null) => void;
  readonly restyle: (settings: Settings) => void;
  /** Puts back what the page may have taken away; gives up quietly after a few times. */
  readonly heal: () => void;
  readonly clear: () => void;
}

/** How often marks are put back on a page that removes them. */
const MAX_REPAIRS = 5;
/** Clear of the underline that links have, and of the line below. */
const OFFSET = '0.22em';
/** Behind the mark that the keyboard has reached: a grey that text stays readable on, light or dark. */
const POINTED = 'rgb(127 127 127 / 0.18)';

/** A painter that touches nothing until the first mark. `settings` decides how marks look. */
export function createPainter(settings: Settings): Painter {
  const name = randomName();
  const pointer = randomName();
  const roots = new Set<DocumentOrShadowRoot>();
  let marks = new Map<string, PaintedMention>();
  let inOrder: readonly PaintedMention[] = [];
  let byText = new Map<Text, PaintedMention[]>();
  let drawn: { highlight: Highlight; pointed: Highlight; sheet: CSSStyleSheet } | undefined;
  let look = settings;
  let nextId = 1;
  let repairs = 0;

  const start = () => {
    const begun = { highlight: new Highlight(), pointed: new Highlight(), sheet: new CSSStyleSheet() };
    begun.sheet.replaceSync(rulesFor(name, pointer, look));
    begun.pointed.priority = 1;
    CSS.highlights.set(name, begun.highlight);
    CSS.highlights.set(pointer, begun.pointed);
    return begun;
  };
  const dress = (root: DocumentOrShadowRoot): void => {
    if (!drawn) return;
    roots.add(root);
    if (!root.adoptedStyleSheets.includes(drawn.sheet)) root.adoptedStyleSheets.push(drawn.sheet);
  };
  const undress = (root: DocumentOrShadowRoot): void => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== drawn?.sheet);
  };

  const paint = (mentions: readonly PageMention[]): void => {
    const before = marks;
    marks = new Map();
    byText = new Map();
    for (const mention of mentions) {
      const key = `${mention.block.id}:${mention.start}:${mention.end}:${mention.topic}`;
      const known = before.get(key);
      const place = known ?? placeOf(mention);
      if (!place) continue;
      const mark = { ...mention, range: place.range, nodes: place.nodes, id: known?.id ?? nextId++ };
      marks.set(key, mark);
      for (const node of mark.nodes) {
        const inNode = byText.get(node);
        if (inNode) inNode.push(mark);
        else byText.set(node, [mark]);
      }
      if (before.delete(key)) continue;
      drawn ??= start();
      drawn.highlight.add(mark.range);
      const root = mark.range.startContainer.getRootNode() as Document | ShadowRoot;
      if (!roots.has(root)) dress(root);
    }
    inOrder = [...marks.values()];
    for (const { range } of before.values()) {
      drawn?.highlight.delete(range);
      drawn?.pointed.delete(range);
    }
    for (const root of roots) if (!(root as Node & DocumentOrShadowRoot).isConnected) roots.delete(root);
  };

  const clear = (): void => {
    paint([]);
    for (const root of roots) undress(root);
    roots.clear();
    if (drawn && CSS.highlights.get(name) === drawn.highlight) CSS.highlights.delete(name);
    if (drawn && CSS.highlights.get(pointer) === drawn.pointed) CSS.highlights.delete(pointer);
    drawn = undefined;
  };

  const heal = (): void => {
    if (!drawn || marks.size === 0 || repairs >= MAX_REPAIRS) return;
    const { highlight, pointed, sheet } = drawn;
    const cleared = CSS.highlights.get(name) !== highlight;
    const stripped = [...roots].filter((root) => !root.adoptedStyleSheets.includes(sheet));
    if (!cleared && stripped.length === 0) return;
    repairs++;
    if (cleared) {
      CSS.highlights.set(name, highlight);
      CSS.highlights.set(pointer, pointed);
      for (const { range } of marks.values()) highlight.add(range);
    }
    for (const root of stripped) dress(root);
  };

  return {
    paint,
    marksIn: (text) => byText.get(text) ?? [],
    marks: () => inOrder,
    point: (mark) => {
      drawn?.pointed.clear();
      if (mark) drawn?.pointed.add(mark.range);
    },
    restyle: (changed) => {
      look = changed;
      drawn?.sheet.replaceSync(rulesFor(name, pointer, look));
    },
    heal,
    clear,
  };
}

function placeOf({ run, start, end }: PageMention): Pick<PaintedMention, 'range' | 'nodes'> | undefined {
  const from = locate(run, start, false);
  const to = locate(run, end, true);
  if (!from?.node.isConnected || !to?.node.isConnected) return undefined;
  const range = new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
  return { range, nodes: run.nodes.slice(from.index, to.index + 1) };
}

/**
 * Below the line that links have, so that both can be told apart. The colour is the text's own or the reader's choice as it is:
 * in a highlight, browsers mix `currentColor` from another text's colour.
 */
function rulesFor(name: string, pointer: string, { markStyle, markThicknessPx, markColor }: Settings): string {
  const line = `text-underline-offset: ${OFFSET}; text-decoration: underline`;
  const mark = `::highlight(${name})`;
  const pointed = `::highlight(${pointer})`;
  return `@media not print {
    ${mark} { ${line} ${markStyle} ${markThicknessPx}px ${markColor}; }
    ${pointed} { ${line} solid ${markThicknessPx + 1}px ${markColor}; background-color: ${POINTED}; }
    @media (forced-colors: active) {
      ${mark}, ${pointed} { text-decoration-color: currentColor; }
      ${pointed} { color: HighlightText; background-color: Highlight; }
    }
  }`;
}

/** A name that no page can know: letters only, new in every document. */
function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => String.fromCharCode(97 + (byte % 26))).join(
    '',
  );
}
