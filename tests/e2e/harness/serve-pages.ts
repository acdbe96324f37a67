import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.xml': 'application/xml',
};

/** A page held in memory; `contentType` defaults to the path's ending, else HTML. CSP goes into `headers`. */
export interface ServedPage {
  body: string | Buffer;
  headers?: Record<string, string>;
  contentType?: string;
  status?: number;
}

/** Writes the whole answer itself: for hanging, truncated or streamed answers. */
export type Responder = (request: IncomingMessage, response: ServerResponse) => void;

export interface ServedSite {
  /** Looked up by path without the query at every request, so a test may change it while the server runs. */
  pages?: Record<string, ServedPage | Responder>;
  /** URL prefix (`/pages/`) to folder; `index.html` stands for a folder. */
  folders?: Record<string, string>;
}

export interface PageServer {
  origin: string;
  port: number;
  /** The same pages under another host, e.g. `originOf('s1.localhost')`. Browsers resolve it, Node does not. */
  originOf: (host: string) => string;
  /** Every request so far, oldest first. */
  requests: { method: string; host: string; path: string; headers: IncomingHttpHeaders }[];
  close: () => Promise<void>;
}

/** Serves `pages` and then `folders` over HTTP on a free port of 127.0.0.1, under any Host; everything else is 404. */
export async function servePages(site: ServedSite): Promise<PageServer> {
  const requests: PageServer['requests'] = [];
  const server = createServer((request, response) => {
    const { method = 'GET', headers, url = '/' } = request;
    requests.push({ method, host: headers.host ?? '', path: url, headers });
    respond(site, request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page server has no port');
  const originOf = (host: string) => `http://${host}:${address.port}`;
  return {
    origin: originOf('127.0.0.1'),
    port: address.port,
    originOf,
    requests,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function respond(site: ServedSite, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://host');
  const page = site.pages?.[pathname];
  if (typeof page === 'function') return page(request, response);
  if (page) return send(response, page, page.contentType ?? contentTypeOf(pathname));
  const file = await findFile(site.folders ?? {}, pathname);
  if (file) return send(response, { body: await readFile(file) }, contentTypeOf(file));
  send(response, { body: `No page at ${pathname}`, status: 404 }, 'text/plain');
}

// Not "no-store", which would keep pages out of the back/forward cache.
function send(response: ServerResponse, page: ServedPage, contentType: string): void {
  response.writeHead(page.status ?? 200, { 'content-type': contentType, 'cache-control': 'no-cache', ...page.headers });
  response.end(page.body);
}

function contentTypeOf(path: string): string {
  return CONTENT_TYPES[extname(path)] ?? 'text/html; charset=utf-8';
}

async function findFile(folders: Record<string, string>, pathname: string): Promise<string | null> {
  for (const [prefix, folder] of Object.entries(folders)) {
    if (!pathname.startsWith(prefix)) continue;
    // Normalising a rooted path drops every "..", so the result stays inside the folder.
    const path = join(folder, normalize(`/${decodeURIComponent(pathname.slice(prefix.length))}`));
    const found = await stat(path).catch(() => null);
    if (found?.isFile()) return path;
    if (found?.isDirectory()) return join(path, 'index.html');
  }
  return null;
}
