import { isBrowserChatter } from '../harness/browser-chatter';
import type { ProxiedRequest } from '../harness/log-proxy';
import type { PageServer } from '../harness/serve-pages';

/** What went through the proxy besides what the test's own server was asked for, and what a browser asks for itself. */
export function listStrangers(requests: readonly ProxiedRequest[], server: Pick<PageServer, 'requests'>): string[] {
  const served = new Map<string, number>();
  for (const { method, host, path } of server.requests) {
    const line = `${method} http://${host}${path}`;
    served.set(line, (served.get(line) ?? 0) + 1);
  }
  return requests
    .filter(({ url }) => !isBrowserChatter(url))
    .map(({ method, url }) => `${method} ${url}`)
    .filter((line) => {
      const left = served.get(line) ?? 0;
      served.set(line, left - 1);
      return left <= 0;
    });
}
