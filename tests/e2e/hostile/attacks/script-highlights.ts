import type { ScriptAttack } from './script-attack';

/** What is put back at most: once painted, five times healed. */
const MOST = 6;
/** The page's own highlight, which has to stay as it is; and a page that changes all the time, so that it is read again and again. */
const OWN = `const own = new Highlight(new StaticRange({ startContainer: document.querySelector('#words').firstChild, startOffset: 0,
    endContainer: document.querySelector('#words').firstChild, endOffset: 3 }));
  const ownSheet = new CSSStyleSheet();
  CSS.highlights.set('page-own', own);
  const isOwnThere = () => CSS.highlights.get('page-own') === own && own.size === 1;
  const ours = () => [...CSS.highlights.keys()].filter((name) => name !== 'page-own');
  let found = 0, changes = 0;
  const more = document.body.appendChild(document.createElement('p'));
  setInterval(() => { changes++; more.textContent = 'Nothing of note, ' + changes; }, 120);
  window.verdict = () => changes > 20 && found >= 1 && found <= ${MOST} && isOwnThere();`;
const eachFrame = (code: string) =>
  `${OWN} const attack = () => { ${code} requestAnimationFrame(attack); }; requestAnimationFrame(attack);`;
const throwing = `const refuse = () => { throw new Error('poisoned'); };
  window.realRegistry = CSS.highlights;`;

/** Pages that fight for their highlights and style sheets. */
export const HIGHLIGHT_ATTACKS: readonly ScriptAttack[] = [
  {
    name: 'clears all highlights but its own in each frame',
    script: eachFrame('if (ours().length > 0) found++; for (const name of ours()) CSS.highlights.delete(name);'),
    expectation: 'hidden',
  },
  {
    name: 'clears the registry in each frame and sets its own again',
    script: eachFrame('if (ours().length > 0) found++; CSS.highlights.clear(); CSS.highlights.set("page-own", own);'),
    expectation: 'hidden',
  },
  {
    name: 'takes our names for highlights of its own',
    script: eachFrame(`for (const name of ours()) {
      if (!(CSS.highlights.get(name).isTheirs)) { if (name === ours()[0]) found++; CSS.highlights.set(name, Object.assign(new Highlight(), { isTheirs: true })); }
    }`),
    expectation: 'hidden',
  },
  {
    name: 'replaces the adopted style sheets in each frame',
    script: eachFrame(`if (document.adoptedStyleSheets.some((sheet) => sheet !== ownSheet)) found++;
      document.adoptedStyleSheets = [ownSheet];`),
    expectation: 'hidden',
  },
  {
    name: 'empties our highlights',
    script: eachFrame(
      'for (const name of ours()) { const theirs = CSS.highlights.get(name); if (theirs.size > 0) { found++; theirs.clear(); } }',
    ),
    expectation: 'hidden',
  },
  {
    name: 'empties our style sheet',
    script: eachFrame(`for (const sheet of document.adoptedStyleSheets) {
      if (sheet !== ownSheet && sheet.cssRules.length > 0) { found++; sheet.replaceSync(''); }
    }`),
    expectation: 'hidden',
  },
  {
    name: 'switches our style sheet off',
    script: eachFrame(`for (const sheet of document.adoptedStyleSheets) {
      if (sheet !== ownSheet && !sheet.disabled) { found++; sheet.disabled = true; }
    }`),
    expectation: 'hidden',
  },
  {
    name: 'freezes the adopted style sheets',
    script: `for (const freeze of [Object.freeze, Object.seal, Object.preventExtensions]) {
        try { freeze(document.adoptedStyleSheets); } catch { window.cannotFreeze = true; }
      }
      document.adoptedStyleSheets = Object.freeze([new CSSStyleSheet()]);
      window.verdict = () => document.adoptedStyleSheets.length === 2;`,
    expectation: 'marked',
  },
  {
    name: 'lets the adopted style sheets throw',
    script: `${throwing} Object.defineProperty(document, 'adoptedStyleSheets', { get: refuse, set: refuse });
      Object.defineProperty(Document.prototype, 'adoptedStyleSheets', { get: refuse, set: refuse });`,
    expectation: 'marked',
  },
  {
    name: 'lets highlights and the registry throw',
    script: `${throwing}
      for (const name of ['add', 'delete', 'clear', 'has']) Highlight.prototype[name] = refuse;
      for (const name of ['set', 'get', 'delete', 'has']) HighlightRegistry.prototype[name] = refuse;
      Object.defineProperty(CSS, 'highlights', { get: refuse });`,
    expectation: 'marked',
  },
  {
    name: 'takes the constructors away',
    script: `${throwing} for (const name of ['Highlight', 'StaticRange', 'CSSStyleSheet', 'MutationObserver', 'AbortController', 'Map', 'Set', 'Promise', 'Text'])
        Object.defineProperty(window, name, { value: refuse, configurable: true });`,
    expectation: 'marked',
  },
  {
    name: 'lets arrays, text and trees throw',
    script: `${throwing}
      for (const name of ['includes', 'push', 'filter', 'map', 'some', 'join']) Array.prototype[name] = refuse;
      for (const name of ['trim', 'split', 'replace', 'indexOf']) String.prototype[name] = refuse;
      for (const name of ['querySelector', 'matches', 'closest', 'hasAttributes', 'checkVisibility']) Element.prototype[name] = refuse;
      for (const name of ['contains', 'getRootNode', 'compareDocumentPosition']) Node.prototype[name] = refuse;
      for (const name of ['textContent', 'firstChild', 'nextSibling', 'nodeType', 'parentNode'])
        Object.defineProperty(Node.prototype, name, { get: refuse });
      Document.prototype.createTreeWalker = refuse; Document.prototype.createRange = refuse;`,
    expectation: 'marked',
  },
];
