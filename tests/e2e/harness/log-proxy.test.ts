import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LogProxy, startLogProxy } from './log-proxy';
import { type PageServer, servePages } from './serve-pages';

let proxy: LogProxy;
let server: PageServer;

beforeEach(async () => {
  proxy = await startLogProxy();
  server = await servePages({
    pages: {
      '/a': { body: 'hello', headers: { etag: '"1"' } },
      '/cut': (_request, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('half', () => response.destroy());
      },
    },
  });
});
afterEach(async () => {
  await proxy.close();
  await server.close();
});

/** Says this to the proxy and gives what it answers until it hangs up. */
const say = (text: string) =>
  new Promise<string>((resolve, reject) => {
    let answer = '';
    const socket = connect(proxy.port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(answer));
  });
const get = (url: string) =>
  say(
    `GET ${url} HTTP/1.1\r\nhost: ${new URL(url).host}\r\nx-mine: 1\r\nproxy-connection: close\r\nconnection: close\r\n\r\n`,
  );

describe('startLogProxy', () => {
  it('hands a request on as it is, whatever host is meant, and writes it down', async () => {
    const url = `http://news.example:${server.port}/a?b=1`;
    const answer = await get(url);
    expect(answer).toMatch(/^HTTP\/1.1 200/);
    expect(answer).toContain('etag: "1"');
    expect(answer).toContain('hello');
    expect(proxy.requests).toMatchObject([{ method: 'GET', url, isServed: true, headers: { 'x-mine': '1' } }]);
    expect(server.requests).toMatchObject([{ host: `news.example:${server.port}`, path: '/a?b=1' }]);
    expect(server.requests[0]?.headers).not.toHaveProperty('proxy-connection');
  });

  it('lets a broken answer be broken', async () => {
    const answer = await get(`${server.origin}/cut`);
    expect(answer).toContain('content-length: 100');
    expect(answer).toMatch(/half$/);
  });

  it('hangs up where nobody is, and knows it', async () => {
    const gone = await servePages({});
    await gone.close();
    expect(await get(`${gone.origin}/`)).toBe('');
    expect(await say(`CONNECT stranger.example:${gone.port} HTTP/1.1\r\n\r\n`)).toMatch(/^HTTP\/1.1 502/);
    expect(proxy.requests.map(({ isServed }) => isServed)).toEqual([false, false]);
  });
});
