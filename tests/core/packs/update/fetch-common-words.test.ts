import { afterEach, expect, it, vi } from 'vitest';
import { fetchCommonWords } from '../../../../core/packs/update/fetch-common-words';

afterEach(() => vi.unstubAllGlobals());

/** Gives this status and text to whoever asks in the older way. */
const stubRequest = (status: number, responseText: string) => {
  const asked: string[] = [];
  const request = {
    status,
    responseText,
    onload: () => {},
    open: (_method: string, path: string) => asked.push(path),
    send: () => request.onload(),
  };
  vi.stubGlobal(
    'XMLHttpRequest',
    vi.fn(function create() {
      return request;
    }),
  );
  return asked;
};

it('reads the package in the older way where nothing may be fetched: in a worker of a Firefox that is offline [F25]', async () => {
  vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('NetworkError')));
  const asked = stubRequest(200, 'the\nhouse\n');
  await expect(fetchCommonWords()).resolves.toBeDefined();
  expect(asked).toContain('/words/en.txt');
  stubRequest(404, '');
  await expect(fetchCommonWords()).rejects.toThrow('NetworkError');
});

it('says that nothing could be read where there is no older way', async () => {
  vi.stubGlobal('fetch', vi.fn().mockResolvedValue(new Response('', { status: 404 })));
  vi.stubGlobal('XMLHttpRequest', undefined);
  await expect(fetchCommonWords()).rejects.toThrow('answers 404');
});
