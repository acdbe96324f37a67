/** Runs at the head of a page: notes whatever reaches it from then on. */
export const NOTE_TRACES = `{
  const heard = [];
  const note = (event) => heard.push(event.type + ' ' + JSON.stringify(event.data ?? event.detail ?? ''));
  for (const type of ['message', 'messageerror', 'securitypolicyviolation', 'error', 'unhandledrejection']) addEventListener(type, note, true);
  for (const id of IDS) for (const type of ['content-script-started', 'locationchange']) {
    addEventListener(id + ':content:wxt:' + type, note, true);
    addEventListener('wxt:' + type, note, true);
  }
  let changes = 0;
  new MutationObserver((records) => { if (document.readyState === 'complete') changes += records.length; })
    .observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  // Whoever asks the page for something through its own objects would be seen.
  const asked = [];
  for (const [owner, name] of [[Element.prototype, 'attachShadow'], [Document.prototype, 'createElement'], [Node.prototype, 'appendChild'],
    [EventTarget.prototype, 'dispatchEvent'], [EventTarget.prototype, 'addEventListener'], [window, 'postMessage'], [window, 'fetch'],
    [window, 'getComputedStyle'], [Document.prototype, 'querySelectorAll'], [Range.prototype, 'getClientRects']]) {
    const real = owner[name];
    owner[name] = function (...args) { asked.push(name); return real.apply(this, args); };
  }
  window.traces = () => ({ heard, changes, asked });
}`;

/** Runs in that page: all that it can tell about what is in it, as JSON. */
export function readTraces(): string {
  const { heard, changes, asked } = (window as unknown as { traces: () => Record<string, unknown> }).traces();
  const style = getComputedStyle(document.body);
  return JSON.stringify({
    heard,
    changes,
    asked: [...(asked as string[])].filter((name) => name !== 'getComputedStyle'),
    html: document.documentElement.outerHTML,
    globals: Object.getOwnPropertyNames(window).sort(),
    symbols: Object.getOwnPropertySymbols(window).map(String),
    onDocument: Object.getOwnPropertyNames(document),
    styles: [document.styleSheets.length, document.adoptedStyleSheets.length, document.fonts.size, CSS.highlights.size],
    computed: [...style].map((name) => style.getPropertyValue(name)).join(),
    entries: performance
      .getEntries()
      .map(({ entryType, name }) => `${entryType} ${name}`)
      // When it was painted has nothing to do with us, and may be told late.
      .filter((entry) => !/favicon|^(?:paint|visibility-state|largest|layout)/.test(entry))
      .sort(),
    stored: [localStorage.length, sessionStorage.length, document.cookie],
    frames: window.length,
    animations: document.getAnimations().length,
    active: document.activeElement?.localName,
    selection: String(getSelection()),
    history: [history.state, location.href],
  });
}
