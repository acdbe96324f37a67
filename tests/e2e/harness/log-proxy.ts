import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** One request that a browser sent out, as its proxy saw it. */
export interface ProxiedRequest {
  readonly method: string;
  /** The address; of a connection that the proxy cannot look into (`CONNECT`) only host and port. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Whether somebody on this computer took the connection; `null` until that is known. */
  isServed: boolean | null;
}

export interface LogProxy {
  readonly port: number;
  /** Every request so far, oldest first. */
  readonly requests: ProxiedRequest[];
  close: () => Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const HTTP_PORT = 80;

/**
 * An HTTP proxy on a free port of 127.0.0.1 that logs what comes and hands it on to the same port of this computer, whatever host
 * was meant: nothing leaves the machine. Where nobody listens it hangs up, as a host does that is not there.
 */
export async function startLogProxy(): Promise<LogProxy> {
  const requests: ProxiedRequest[] = [];
  const sockets = new Set<Duplex>();
  const note = ({ method = '', url = '', headers }: IncomingMessage) => {
    const noted: ProxiedRequest = { method, url, headers, isServed: null };
    requests.push(noted);
    return noted;
  };
  const server = createServer((incoming, outgoing) => handOn(incoming, outgoing, note(incoming)));
  server.on('connection', (socket: Socket) => keepUntilClosed(sockets, socket));
  server.on('connect', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    const noted = note(incoming);
    const upstream = connect(Number(new URL(`http://${incoming.url}`).port) || HTTP_PORT, LOOPBACK);
    keepUntilClosed(sockets, upstream);
    upstream.once('connect', () => {
      noted.isServed = true;
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.once('error', () => {
      noted.isServed ??= false;
      // Firefox asks ten times more where it only hears a proxy hang up.
      if (noted.isServed) socket.destroy();
      else socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n');
    });
    socket.once('error', () => upstream.destroy());
    socket.once('close', () => upstream.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, LOOPBACK, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  return {
    port: address.port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Byte for byte: broken, endless and truncated answers arrive as they were sent. */
function handOn(incoming: IncomingMessage, outgoing: ServerResponse, noted: ProxiedRequest): void {
  const target = URL.canParse(noted.url) ? new URL(noted.url) : null;
  if (!target) {
    outgoing.destroy();
    return;
  }
  const upstream = request({
    host: LOOPBACK,
    port: Number(target.port) || HTTP_PORT,
    method: noted.method,
    path: target.pathname + target.search,
    headers: withoutProxyWords(incoming.headers),
    setHost: false,
    agent: false,
  });
  upstream.once('socket', (socket) => {
    socket.once('connect', () => {
      noted.isServed = true;
    });
  });
  upstream.once('response', (answer) => {
    outgoing.sendDate = false;
    outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.rawHeaders);
    outgoing.flushHeaders();
    answer.pipe(outgoing);
    answer.once('error', () => outgoing.destroy());
  });
  upstream.once('error', () => {
    noted.isServed ??= false;
    outgoing.destroy();
  });
  outgoing.once('close', () => upstream.destroy());
  incoming.pipe(upstream);
}

/** What a browser says to its proxy alone. */
function withoutProxyWords(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(?:proxy-|connection$)/.test(name)));
}

function keepUntilClosed(sockets: Set<Duplex>, socket: Duplex): void {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
}
