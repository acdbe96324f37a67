/** The host name of the top document, as far as a frame can know it; a frame's own host where the browser keeps it secret. */
export function topHostname(): string {
  if (window.top === window) return location.hostname;
  try {
    const hostname = window.top?.location.hostname;
    if (hostname) return hostname;
  } catch {
    // A document of another origin: the browser may still name its ancestors.
  }
  const { ancestorOrigins } = location as { ancestorOrigins?: DOMStringList };
  const top = ancestorOrigins?.[ancestorOrigins.length - 1] ?? document.referrer;
  return URL.canParse(top) ? new URL(top).hostname : location.hostname;
}
