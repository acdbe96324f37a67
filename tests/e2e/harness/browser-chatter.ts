/**
 * What a Chromium asks for itself and no switch takes from it: updates of its own parts, who is signed in to it, how it would fill in
 * forms. A Chromium without the extension asks the same (`tests/full/privacy.full.ts`). Firefox asks nothing.
 */
const CHATTER: ReadonlySet<string> = new Set([
  'accounts.google.com',
  'content-autofill.googleapis.com',
  'redirector.gvt1.com',
  'update.googleapis.com',
]);

/** Whether the browser asks this host for itself; `url` is what a proxy was given: an address, or host and port. */
export function isBrowserChatter(url: string): boolean {
  const address = url.includes('://') ? url : `https://${url}`;
  return URL.canParse(address) && CHATTER.has(new URL(address).hostname);
}
