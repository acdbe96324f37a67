import { vi } from 'vitest';

/** What the stubbed network answers. */
export type Answer = () => Response | Promise<Response>;

/** An answer with a file. */
export function sendFile(data: unknown, headers: Record<string, string> = {}): Answer {
  return () => new Response(JSON.stringify(data), { headers });
}

/** Puts a network in the place of `fetch`: by address, what it answers, changeable; `asked` are the requests so far. */
export function stubNetwork() {
  const answers = new Map<string, Answer>();
  const asked: { readonly url: string; readonly etag: string | undefined }[] = [];
  vi.stubGlobal('fetch', async (url: URL | string, init?: { headers?: Record<string, string> }) => {
    const address = String(url);
    if (address.startsWith('/words/')) return new Response('@everyday\n0bird\n');
    asked.push({ url: address, etag: init?.headers?.['if-none-match'] });
    const answer = answers.get(address);
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
  return { answers, asked };
}
