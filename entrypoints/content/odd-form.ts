/**
 * What scripts of ours ask of an element. A form gives its field of that name instead, in Chromium to extensions, too: without end where a
 * field pretends to be what comes next.
 */
const ASKED = (
  'assignedSlot checkVisibility closest contains firstChild firstElementChild getAttribute getRootNode hasAttributes host ' +
  'isConnected localName matches nextSibling nodeType parentElement parentNode querySelector querySelectorAll shadowRoot textContent'
).split(' ');

/** Whether a node is a form with fields that hide what it is: it can only be passed over. */
export function isOddForm(node: Node, tag: unknown = (node as Partial<Element>).localName): boolean {
  if (tag === undefined || (typeof tag === 'string' && tag !== 'form')) return false;
  return ASKED.some((name) => Object.hasOwn(node, name) && isField(Reflect.get(node, name)));
}

/** Chromium can call some elements. */
function isField(value: unknown): boolean {
  return typeof value === 'function' ? 'nodeType' in value : typeof value === 'object';
}

/** What comes after a node, or around it, whatever it says itself. */
export function askTree(node: Node, what: 'nextSibling' | 'parentNode'): Node | null {
  return Reflect.get(Node.prototype, what, node);
}
