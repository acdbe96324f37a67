const SCHEMES = new Set(['http:', 'https:', 'mailto:']);
const WHOLE = /^(?:https?:\/\/|mailto:)/i;
const DISGUISE = /[\s\p{Cc}\\\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;

/**
 * Whether `address` may become a link: an absolute http, https or mailto address without user name or password. URL
 * parsers drop tabs and newlines, so an address that holds any is refused rather than repaired. One without `//` may be read
 * as a part of the page's own site, and signs that change the direction of text make it look like another.
 */
export function isSafeLink(address: string): boolean {
  if (DISGUISE.test(address) || !WHOLE.test(address) || !URL.canParse(address)) return false;
  const url = new URL(address);
  return SCHEMES.has(url.protocol) && url.username === '' && url.password === '';
}
