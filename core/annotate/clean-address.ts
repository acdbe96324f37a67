const LASTING: ReadonlySet<string> = new Set(['http:', 'https:', 'file:']);

/** An address without user name, password and fragment; `null` when it leads nowhere later (`about:`, `blob:`, `data:`). */
export function cleanAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!LASTING.has(url.protocol)) return null;
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}
