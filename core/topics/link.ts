const SCHEMES = new Set(['http:', 'https:', 'mailto:']);

/**
 * Whether `address` may become a link: an absolute http, https or mailto address without user name or password. URL
 * parsers drop tabs and newlines, so an address that holds any is refused rather than repaired.
 */
export function isSafeLink(address: string): boolean {
  if (/[\s\p{Cc}]/u.test(address) || !URL.canParse(address)) return false;
  const url = new URL(address);
  return SCHEMES.has(url.protocol) && url.username === '' && url.password === '';
}
