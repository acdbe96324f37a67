import { failAddress } from './address-fault';
import { checkAddress } from './check-address';
import { readLimited } from './read-limited';

/** What an address answered: a file, or that it is the one `etag` stands for. */
export type FetchedFile =
  | { readonly kind: 'file'; readonly bytes: Uint8Array<ArrayBuffer>; readonly etag?: string; readonly name: string }
  | { readonly kind: 'unchanged' };

interface FetchOptions {
  /** What the address called the version that is there already. */
  readonly etag?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A host that sends nothing for so long sends nothing more. */
const SILENCE_MS = 20_000;
/** A longer mark of a version is none: it would have to be sent back with every question. */
const MAX_ETAG = 200;
/** Browsers end a background that works on one thing for five minutes. */
const WHOLE_MS = 120_000;

/**
 * Asks one address for a file, once: no cookies, no referrer, no other address than the one the reader agreed to, no more than
 * 64 MB. Throws by `failAddress`, which names the host; what the host says of trying again is the error's cause (`readRetryAfter`).
 */
export async function fetchPackFile(url: string, { etag, signal }: FetchOptions = {}): Promise<FetchedFile> {
  signal?.throwIfAborted();
  const address = checkAddress(url);
  const { host } = address;
  const stop = new AbortController();
  const endAfter = (ms: number) =>
    setTimeout(() => stop.abort(failAddress('addressSlow', [host, String(ms / 1_000)])), ms);
  const forward = () => stop.abort(signal?.reason);
  signal?.addEventListener('abort', forward, { once: true });
  const whole = endAfter(WHOLE_MS);
  let silence = endAfter(SILENCE_MS);
  const onSign = () => {
    clearTimeout(silence);
    silence = endAfter(SILENCE_MS);
  };
  try {
    const response = await request(address, etag, stop.signal);
    onSign();
    if (response.status === 304 && etag !== undefined) return { kind: 'unchanged' };
    if (response.type === 'opaqueredirect') throw failAddress('addressRedirect', [host]);
    if (response.status !== 200) {
      const cause = { retryAfter: response.headers.get('retry-after') };
      throw failAddress('addressStatus', [host, String(response.status)], { cause });
    }
    const bytes = await readLimited(response, { host, signal: stop.signal, onSign });
    const given = response.headers.get('etag');
    return { kind: 'file', bytes, ...(given && given.length <= MAX_ETAG && { etag: given }), name: nameFile(address) };
  } catch (error) {
    if (stop.signal.aborted) throw stop.signal.reason;
    throw error;
  } finally {
    clearTimeout(whole);
    clearTimeout(silence);
    signal?.removeEventListener('abort', forward);
    // Lets go of a body that nobody reads on.
    stop.abort();
  }
}

async function request(address: URL, etag: string | undefined, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // Nothing is followed; "error" would not tell a redirect from a host that is down.
      redirect: 'manual',
      headers: {
        accept: 'application/json, text/turtle;q=0.9, application/ld+json;q=0.9, text/csv;q=0.8, */*;q=0.5',
        ...(etag === undefined ? {} : { 'if-none-match': etag }),
      },
      signal,
    });
  } catch (error) {
    throw failAddress('addressUnreachable', [address.host], { cause: error });
  }
}

/** The last part of the path as people read it, or the host. */
function nameFile({ pathname, host }: URL): string {
  const last = pathname.split('/').findLast((part) => part !== '') ?? host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
