import type { ServedPage } from './harness/serve-pages';

/** The one name to be marked on these pages. */
export const NAME = 'Edward Snowden';
/** A sentence in which `NAME` is marked. */
export const SENTENCE = `${NAME} leaked NSA documents in June 2013.`;
/** How long the longest text node is. */
export const HUGE_CHARS = 1_000_000;
/** Says nothing that would be marked. */
export const FILLER = 'Nothing of note happened in the quiet harbour that day. ';
/** Collects what goes wrong in the page, from before its own scripts on. */
const COLLECT = `<script>
  window.faults = [];
  addEventListener('error', (event) => window.faults.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => window.faults.push(String(event.reason)));
  window.longestGap = 0;
  window.lastTick = performance.now();
  setInterval(() => {
    const now = performance.now();
    window.longestGap = Math.max(window.longestGap, now - window.lastTick);
    window.lastTick = now;
  }, 10);
</script>`;

const html = (body: string): ServedPage => ({
  body: `<!doctype html><html lang="en"><head><title>Odd</title>${COLLECT}</head><body>${body}</body></html>`,
});

/** Pages that are hard to read, by path. Those in HTML collect faults, and the longest pause, as globals. */
export const ODD_PAGES: Record<string, ServedPage> = {
  '/snowden': html(`<p>${SENTENCE}</p>`),
  '/huge': html(`<p>${FILLER.repeat(HUGE_CHARS / FILLER.length)}${SENTENCE}</p>`),
  '/drawing.svg': {
    body: `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="100"><text x="10" y="50">${SENTENCE}</text></svg>`,
    contentType: 'image/svg+xml',
  },
  '/notes.xml': {
    body: `<?xml version="1.0"?><notes><note>${SENTENCE}</note></notes>`,
    contentType: 'application/xml',
  },
  // Empties itself again and again while it is read, then says so.
  '/vanishing': html(`<div id="all">${`<p>${FILLER}${SENTENCE}</p>`.repeat(2_000)}</div><script>
    let left = 40;
    const fill = document.querySelector('#all').innerHTML;
    const step = () => {
      document.querySelector('#all').replaceChildren();
      if (left % 4 === 0) document.querySelector('#all').innerHTML = fill;
      left -= 1;
      if (left > 0) setTimeout(step, 5);
      else { document.body.replaceChildren(); window.emptied = true; }
    };
    setTimeout(step, 5);
  </script>`),
};
