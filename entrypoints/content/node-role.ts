/** How a node takes part in reading: its text flows on (`inline`), it stands alone (`block`), or it is passed over (`skip`). */
export type NodeRole = 'inline' | 'block' | 'skip';

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark nobr q rb ruby s samp slot ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
);
const SKIPPED = new Set(
  (
    'script style noscript template textarea input select option datalist svg math canvas iframe frame object embed ' +
    'audio video rt rp head title link meta'
  ).split(' '),
);
const EDITORS = '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor, .ProseMirror, .ql-editor, [role="textbox"]';

/** The role of an element, told from its tag and a few attributes; asks for no style, so it costs the page no layout. */
export function roleOf(element: Element): NodeRole {
  const tag = element.localName;
  if (SKIPPED.has(tag) || isOffLimits(element)) return 'skip';
  return INLINE.has(tag) && element.shadowRoot === null ? 'inline' : 'block';
}

/** Whether text may be read at all: connected, and inside nothing that is edited, hidden from assistive tools or skipped. */
export function isReadable(text: Node): boolean {
  if (!text.isConnected) return false;
  for (let node: Node | null = parentOf(text); node; node = parentOf(node)) {
    if (node instanceof Element && roleOf(node) === 'skip') return false;
  }
  return true;
}

/** The parent, through the edge of a shadow tree. */
export function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

function isOffLimits(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  return element.getAttribute('aria-hidden') === 'true' || element.matches(EDITORS);
}
