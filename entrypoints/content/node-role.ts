import { isOddForm } from './odd-form';

/** How a node takes part in reading: its text flows on (`inline`), it stands alone (`block`), or it is passed over (`skip`). */
export type NodeRole = 'inline' | 'block' | 'skip';

const INLINE = (
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr picture q rb ruby s samp ' +
  'slot small source span strike strong sub sup time tt u var wbr'
).split(' ');
const SKIPPED = (
  'script style noscript template textarea input select option datalist svg math canvas iframe frame object embed ' +
  'audio video rt rp head title link meta'
).split(' ');
const EDITORS = '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor, .ProseMirror, .ql-editor, [role="textbox"]';

const OFF_LIMITS = `[contenteditable]:not([contenteditable="false"]), [aria-hidden="true"], ${EDITORS}`;
/** What may have been read by itself; of the inline elements only `span` may have a shadow tree. */
const MAY_BE_BLOCK = `:not(${INLINE.filter((tag) => tag !== 'span').join()})`;
const NOT_PLAIN = `:not(${INLINE.filter((tag) => tag !== 'br').join()}), ${OFF_LIMITS}`;

const ROLES: ReadonlyMap<string, NodeRole> = new Map<string, NodeRole>([
  ...INLINE.map((tag): [string, NodeRole] => [tag, 'inline']),
  ...SKIPPED.map((tag): [string, NodeRole] => [tag, 'skip']),
]);

/** The elements of HTML that may have a shadow tree; those with a hyphen in their name may too. */
const HOSTS: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

// Every question to an element costs, above all in Firefox; so the callers hand on the tag they have asked for already.

/** The role of an element, told from its tag and a few attributes; asks for no style, so it costs the page no layout. */
export function roleOf(element: Element, tag = element.localName): NodeRole {
  const role = ROLES.get(tag) ?? 'block';
  if (role === 'skip' || (role === 'block' && isOddForm(element, tag)) || isOffLimits(element)) return 'skip';
  return role === 'inline' && shadowOf(element, tag) !== null ? 'block' : role;
}

/** The open shadow tree of an element, if it may have one. */
export function shadowOf(element: Element, tag = element.localName): ShadowRoot | null {
  // The tag of a form may be a field.
  return HOSTS.has(tag) || tag.includes?.('-') ? element.shadowRoot : null;
}

/**
 * Whether a block reads as one piece: everything in it is inline text, with no line break, nothing skipped and nothing with a
 * tree of its own, so that its `textContent` is what a reader sees. Asked of the browser in one go, without a look at its nodes.
 */
export function isPlain(block: Element, tag = block.localName): boolean {
  if (shadowOf(block, tag) !== null) return false;
  return block.firstElementChild === null || block.querySelector(NOT_PLAIN) === null;
}

/** All elements below `root` that may have been read by themselves, for forgetting them. */
export function listBlocksBelow(root: ParentNode): Iterable<Element> {
  const { querySelectorAll } = isOddForm(root) ? Element.prototype : root;
  return querySelectorAll.call(root, MAY_BE_BLOCK);
}

/** The block, shadow tree or document whose own text a node belongs to; `null` inside something that is skipped. */
export function blockAround(node: Node): Node | null {
  for (let around: Node | null = node; around; around = around.parentNode) {
    if (isElement(around)) {
      const role = roleOf(around);
      if (role !== 'inline') return role === 'block' ? around : null;
    } else if (around === document || isShadowRoot(around)) return around;
    else if (isOddForm(around)) return null;
  }
  return null;
}

// Firefox looks through to the page's world for every `instanceof`, and for `Node` itself; the type is a number of the node.
const ELEMENT = 1;
const TEXT = 3;
const FRAGMENT = 11;

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

export function isText(node: Node): node is Text {
  return node.nodeType === TEXT;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === FRAGMENT && 'host' in node;
}

/** The parent, through the edge of a shadow tree. */
export function parentOf(node: Node): Node | null {
  return node.parentNode ?? (isShadowRoot(node) ? node.host : null);
}

function isOffLimits(element: Element): boolean {
  return element.hasAttributes() && element.matches(OFF_LIMITS);
}
