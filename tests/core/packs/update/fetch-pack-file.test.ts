import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchPackFile } from '../../../../core/packs/update/fetch-pack-file';

const URL_HERE = 'https://packs.example/birds.json';
const MB = 1024 * 1024;
const fetching = vi.fn<typeof fetch>();

beforeEach(() => {
  fetching.mockReset();
  vi.stubGlobal('fetch', fetching);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Never answers; ends as a browser's `fetch` does when it is told to. */
const hang: typeof fetch = (_url, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });

/** A body of a byte now and, unless `everyMs` is 0, one each time that passes; it ends when the request is ended. */
function sendSlowly(init: RequestInit | undefined, everyMs: number): Response {
  const body = new ReadableStream({
    start: (stream) => {
      stream.enqueue(new Uint8Array(1));
      const more = everyMs > 0 ? setInterval(() => stream.enqueue(new Uint8Array(1)), everyMs) : undefined;
      init?.signal?.addEventListener('abort', () => {
        clearInterval(more);
        stream.error(new Error('aborted'));
      });
    },
  });
  return new Response(body);
}

describe('fetchPackFile', () => {
  it('gives the file, its name and what the host calls it', async () => {
    fetching.mockResolvedValue(new Response('{}', { headers: { etag: '"7"' } }));
    const file = await fetchPackFile('https://packs.example/a/birds%20of%20prey.json?x=1');
    expect(file).toMatchObject({ kind: 'file', etag: '"7"', name: 'birds of prey.json' });
    expect(file.kind === 'file' && new TextDecoder().decode(file.bytes)).toBe('{}');
  });

  it('keeps no mark of a version that would be a burden on every later question', async () => {
    fetching.mockResolvedValue(new Response('{}', { headers: { etag: `"${'x'.repeat(300)}"` } }));
    expect(await fetchPackFile(URL_HERE)).not.toHaveProperty('etag');
  });

  it('sends nothing that tells of the reader [P03]', async () => {
    fetching.mockResolvedValue(new Response('{}'));
    await fetchPackFile(URL_HERE, { etag: '"6"' });
    expect(fetching).toHaveBeenCalledExactlyOnceWith(
      new URL(URL_HERE),
      expect.objectContaining({
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        redirect: 'manual',
        headers: { accept: expect.stringContaining('application/json'), 'if-none-match': '"6"' },
      }),
    );
  });

  it('says that nothing changed, and takes that from nobody who was not asked [F22]', async () => {
    fetching.mockResolvedValue(new Response(null, { status: 304 }));
    expect(await fetchPackFile(URL_HERE, { etag: '"6"' })).toEqual({ kind: 'unchanged' });
    await expect(fetchPackFile(URL_HERE)).rejects.toThrow('addressStatus\npacks.example\n304');
  });

  it.each([404, 500, 503, 204, 206])(
    'throws for status %d, with what the host says of trying again [F22]',
    async (status) => {
      fetching.mockResolvedValue(new Response(null, { status, headers: { 'retry-after': '120' } }));
      const failed = fetchPackFile(URL_HERE);
      await expect(failed).rejects.toThrow(`addressStatus\npacks.example\n${status}`);
      await expect(failed).rejects.toMatchObject({ cause: { retryAfter: '120' } });
    },
  );

  it('follows no redirect [F22]', async () => {
    const response = new Response(null);
    Object.defineProperties(response, { type: { value: 'opaqueredirect' }, status: { value: 0 } });
    fetching.mockResolvedValue(response);
    await expect(fetchPackFile(URL_HERE)).rejects.toThrow('addressRedirect\npacks.example');
  });

  it('names a host that cannot be reached, and asks once only [F22]', async () => {
    fetching.mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(fetchPackFile(URL_HERE)).rejects.toThrow('addressUnreachable\npacks.example');
    expect(fetching).toHaveBeenCalledOnce();
  });

  it('asks nobody whose address is refused [P03]', async () => {
    await expect(fetchPackFile('http://packs.example/')).rejects.toThrow('addressUnsafe');
    expect(fetching).not.toHaveBeenCalled();
  });

  it('gives up after 20 seconds without an answer [F23]', async () => {
    vi.useFakeTimers();
    fetching.mockImplementation(hang);
    const failed = fetchPackFile(URL_HERE);
    const check = expect(failed).rejects.toThrow('addressSlow\npacks.example\n20');
    await vi.advanceTimersByTimeAsync(20_000);
    await check;
  });

  it('gives up 20 seconds after the last byte of a body that stands still [F23]', async () => {
    vi.useFakeTimers();
    fetching.mockImplementation(async (_url, init) => sendSlowly(init, 0));
    const failed = fetchPackFile(URL_HERE);
    const check = expect(failed).rejects.toThrow('addressSlow\npacks.example\n20');
    await vi.advanceTimersByTimeAsync(20_000);
    await check;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives up when a body does not end [F23]', async () => {
    vi.useFakeTimers();
    fetching.mockImplementation(async (_url, init) => sendSlowly(init, 10_000));
    const failed = fetchPackFile(URL_HERE);
    const check = expect(failed).rejects.toThrow('addressSlow\npacks.example\n120');
    await vi.advanceTimersByTimeAsync(120_000);
    await check;
  });

  it('ends when its caller says so', async () => {
    fetching.mockImplementation(hang);
    const stop = new AbortController();
    const failed = fetchPackFile(URL_HERE, { signal: stop.signal });
    stop.abort(new Error('never mind'));
    await expect(failed).rejects.toThrow('never mind');
    await expect(fetchPackFile(URL_HERE, { signal: stop.signal })).rejects.toThrow('never mind');
  });

  it('stops reading after 64 MB [B05]', async () => {
    let sent = 0;
    const cancel = vi.fn();
    const body = new ReadableStream({
      pull: (stream) => {
        sent += 1;
        stream.enqueue(new Uint8Array(MB));
      },
      cancel,
    });
    fetching.mockResolvedValue(new Response(body));
    await expect(fetchPackFile(URL_HERE)).rejects.toThrow('addressTooBig\npacks.example\n64');
    expect(sent).toBeLessThan(70);
    expect(cancel).toHaveBeenCalled();
  });

  it('says that a body broke off [F22]', async () => {
    const body = new ReadableStream({ pull: (stream) => stream.error(new TypeError('network error')) });
    fetching.mockResolvedValue(new Response(body));
    await expect(fetchPackFile(URL_HERE)).rejects.toThrow('addressBroke\npacks.example');
  });
});
