import { get } from 'node:http';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBrowser } from './find-browser';
import { toPageSource } from './page-source';
import { type PageServer, servePages } from './serve-pages';
import { waitUntil } from './wait-until';

describe('waitUntil', () => {
  it('gives the first truthy value, and takes a throwing probe for "not yet"', async () => {
    let calls = 0;
    const probe = () => {
      calls += 1;
      if (calls === 1) throw new Error('navigating');
      return calls < 3 ? null : { calls };
    };
    await expect(waitUntil(probe, { what: 'the third call', pollMs: 1 })).resolves.toEqual({ calls: 3 });
  });

  it('names what it waited for and what it last saw', async () => {
    const waiting = waitUntil(() => 0, { what: 'the card to open', timeoutMs: 30, pollMs: 5 });
    await expect(waiting).rejects.toThrow('Waited 30 ms for the card to open; last saw: 0');
  });

  it('gives up on a probe that hangs', async () => {
    const waiting = waitUntil(() => new Promise<boolean>(() => {}), { what: 'an answer', timeoutMs: 30 });
    await expect(waiting).rejects.toThrow('an answer');
  });
});

describe('servePages', () => {
  let server: PageServer | undefined;
  afterEach(() => server?.close());

  it('serves pages with their own headers, under any host, and logs requests', async () => {
    const headers = { 'content-security-policy': "default-src 'none'" };
    server = await servePages({ pages: { '/a': { body: '<p>hello', headers }, '/f.json': { body: '{}' } } });
    const page = await fetch(`${server.origin}/a?q=1`);
    expect(page.headers.get('content-security-policy')).toBe("default-src 'none'");
    expect(page.headers.get('content-type')).toContain('text/html');
    await expect(page.text()).resolves.toBe('<p>hello');
    expect((await fetch(`${server.origin}/f.json`)).headers.get('content-type')).toBe('application/json');
    expect((await fetch(`${server.origin}/none`)).status).toBe(404);
    expect(server.requests.map(({ path }) => path)).toEqual(['/a?q=1', '/f.json', '/none']);
    expect(server.originOf('s1.localhost')).toBe(`http://s1.localhost:${server.port}`);
  });

  it('serves folders and never a file outside of them', async () => {
    server = await servePages({ folders: { '/harness/': import.meta.dirname } });
    await expect((await fetch(`${server.origin}/harness/wait-until.ts`)).text()).resolves.toContain('waitUntil');
    // fetch() would resolve the dots itself.
    const status = await new Promise((resolve, reject) => {
      const path = '/harness/..%2f..%2f..%2fpackage.json';
      get({ port: server?.port, path }, (response) => resolve(response.resume().statusCode)).on('error', reject);
    });
    expect(status).toBe(404);
  });

  it('lets a page answer by itself and closes over open connections', async () => {
    server = await servePages({ pages: { '/hang': (_request, response) => response.writeHead(200).write('half') } });
    const reader = (await fetch(`${server.origin}/hang`)).body?.getReader();
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('half');
    await server.close();
    server = undefined;
    await expect(reader?.read()).rejects.toThrow();
  });
});

describe('toPageSource', () => {
  it('turns a function and its arguments into one expression', () => {
    const source = toPageSource(
      (name: string, { times }: { times: number }) => name.repeat(times),
      ['ab', { times: 2 }],
    );
    expect(runInNewContext(source)).toBe('abab');
  });

  it('leaves an expression as it is', () => {
    expect(toPageSource('document.title', [])).toBe('document.title');
  });
});

describe('findBrowser', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('takes the browser that is named before any it finds, so that every test runs on it [U11]', () => {
    vi.stubEnv('CHROMIUM_PATH', '/opt/another/chromium');
    expect(findBrowser('CHROMIUM_PATH', [process.execPath])).toBe('/opt/another/chromium');
    vi.stubEnv('CHROMIUM_PATH', '');
    expect(findBrowser('CHROMIUM_PATH', ['no-such-browser', process.execPath])).toBe(process.execPath);
  });

  it('says which variable to set when there is no browser', () => {
    expect(() => findBrowser('SIDELIGHT_NO_SUCH_PATH', ['no-such-browser'])).toThrow('set SIDELIGHT_NO_SUCH_PATH');
  });
});
