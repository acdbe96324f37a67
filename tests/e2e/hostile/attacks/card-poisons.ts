/** What a page replaces before the card is there, each with something that throws; `stolen` gets what it was called with. */
export const CARD_POISONS: readonly string[] = [
  'Element.prototype.attachShadow = poison',
  'Element.prototype.append = Element.prototype.setAttribute = Element.prototype.closest = Element.prototype.matches = poison',
  'Element.prototype.getBoundingClientRect = Element.prototype.getClientRects = Range.prototype.getClientRects = poison',
  'Node.prototype.getRootNode = Node.prototype.appendChild = Node.prototype.insertBefore = Node.prototype.contains = poison',
  'HTMLElement.prototype.showPopover = HTMLElement.prototype.hidePopover = HTMLElement.prototype.focus = poison',
  'Document.prototype.createElement = Document.prototype.createElementNS = Document.prototype.querySelectorAll = poison',
  'Document.prototype.elementFromPoint = Document.prototype.createRange = Document.prototype.createTextNode = poison',
  'EventTarget.prototype.addEventListener = EventTarget.prototype.dispatchEvent = poison',
  'CSSStyleSheet.prototype.replaceSync = CSSStyleDeclaration.prototype.setProperty = poison',
  'JSON.parse = JSON.stringify = poison',
  'Promise = Promise.prototype.then = poison; Promise.resolve = Promise.race = Promise.all = poison',
  'MutationObserver = ResizeObserver = IntersectionObserver = AbortController = CustomEvent = poison',
  'for (const name of ["map", "flatMap", "filter", "push", "at", "some", "every", "join"]) Array.prototype[name] = poison',
  'Array.prototype[Symbol.iterator] = Map.prototype.get = Set.prototype.has = WeakMap.prototype.get = poison',
  'String.prototype.includes = String.prototype.split = RegExp.prototype.exec = RegExp.prototype.test = poison',
  'Object.assign = Object.keys = Object.entries = Object.fromEntries = Object.defineProperty = poison',
  'Function.prototype.call = Function.prototype.apply = Function.prototype.bind = poison',
  'getComputedStyle = matchMedia = requestAnimationFrame = queueMicrotask = setTimeout = clearTimeout = structuredClone = poison',
  'customElements.define = customElements.get = customElements.upgrade = poison',
  'chrome = browser = undefined; globalThis[Symbol.for("sidelight.hint")] = { show: poison, hide: poison, end: poison }',
  'globalThis[Symbol.for("sidelight.extension")] = { ask: poison, getMessage: poison, isGone: poison }',
];

/** A script that does all of it at once, after telling `/poisoned`; what is stolen is told to `/stolen`, and `/beat` again and again. */
export function writePoison(): string {
  return `
    const image = Image;
    const tell = (path) => { new image().src = path; };
    const poison = function (...given) { tell('/stolen?' + given.length); throw new Error('poisoned'); };
    tell('/poisoned');
    let beats = 0;
    setInterval(() => tell('/beat?' + beats++), 200);
    ${CARD_POISONS.map((statement) => `try { ${statement}; } catch {}`).join('\n    ')}`;
}
