import type { ServedPage } from '../harness/serve-pages';

/** The one name to be marked in these documents. */
export const NAME = 'Edward Snowden';
const SENTENCE = `${NAME} leaked NSA documents in June 2013.`;
const HTML = `<!doctype html><title>Kind</title><p>${SENTENCE}</p>`;
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
/** No more than its beginning: the browser makes its own document for it all the same. */
const VIDEO = Buffer.from('AAAAGGZ0eXBpc29tAAACAGlzb21pc28y', 'base64');
const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF',
);
const XHTML = 'xmlns="http://www.w3.org/1999/xhtml"';

/** Documents that are not plain HTML, by path, and whether the name in them is marked. */
export const DOCUMENT_KINDS: Record<string, ServedPage & { readonly isMarked?: boolean }> = {
  '/kind.xml': { body: `<?xml version="1.0"?><notes><note>${SENTENCE}</note></notes>` },
  '/kind.xhtml': {
    body: `<html ${XHTML}><head><title>X</title></head><body><p>${SENTENCE}</p></body></html>`,
    isMarked: true,
  },
  '/kind.svg': { body: `<svg xmlns="http://www.w3.org/2000/svg"><text y="50">${SENTENCE}</text></svg>` },
  '/math.xhtml': {
    body: `<html ${XHTML}><body><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math><p>${SENTENCE}</p></body></html>`,
    isMarked: true,
  },
  // As browsers that know no MathML of its own are served it.
  '/kind.mml': {
    body: `<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext>${SENTENCE}</mtext></math>`,
    contentType: 'application/xml',
  },
  '/feed': {
    body: `<?xml version="1.0"?><rss version="2.0"><channel><title>F</title><item><title>${SENTENCE}</title></item></channel></rss>`,
    contentType: 'text/xml',
  },
  '/kind.txt': { body: SENTENCE, isMarked: true },
  '/kind.pdf': { body: PDF },
  '/frameset': {
    body: '<!doctype html><html><frameset cols="50%,50%"><frame src="/kind.txt"><frame src="/strict"></frameset></html>',
  },
  '/strict': { body: HTML, headers: { 'content-security-policy': "default-src 'none'" }, isMarked: true },
  '/sandbox': { body: HTML, headers: { 'content-security-policy': 'sandbox' }, isMarked: true },
  '/pixel.gif': { body: PIXEL, contentType: 'image/gif' },
  '/film.mp4': { body: VIDEO, contentType: 'video/mp4' },
  '/kind.json': { body: JSON.stringify({ note: SENTENCE }) },
};

/** Pages with frames of documents that have no address of their own: each frame is found by its id, and holds the name. */
export const FRAME_PAGES: Record<string, ServedPage & { readonly ids: readonly string[] }> = {
  '/frames': {
    body: `<!doctype html><title>Frames</title>
      <iframe id="srcdoc" srcdoc="<p>${SENTENCE}</p>"></iframe>
      <iframe id="blank"></iframe>
      <iframe id="blob"></iframe>
      <iframe id="boxed" sandbox srcdoc="<p>${SENTENCE}</p>"></iframe>
      <script>
        document.getElementById('blank').contentDocument.body.innerHTML = '<p>${SENTENCE}</p>';
        document.getElementById('blob').src = URL.createObjectURL(new Blob(['<p>${SENTENCE}</p>'], { type: 'text/html' }));
      </script>`,
    ids: ['srcdoc', 'blank', 'blob', 'boxed'],
  },
  // By itself: Chromium puts no page script into a sandboxed frame that has one of these beside it.
  '/data-frame': {
    body: `<!doctype html><iframe id="data" src="data:text/html,<p>${SENTENCE}</p>"></iframe>`,
    ids: ['data'],
  },
};
