import type { Place } from '../../core/sites/match-site';

/** Where the top document stands, as far as a frame can know it; a frame's own host where the browser keeps that secret. */
export function topPlace(): Place {
  if (window.top === window) return placeOf(location);
  try {
    if (window.top?.location.hostname) return placeOf(window.top.location);
  } catch {
    // A document of another origin: the browser may still name its ancestors.
  }
  const { ancestorOrigins } = location as { ancestorOrigins?: DOMStringList };
  const top = ancestorOrigins?.[ancestorOrigins.length - 1] ?? document.referrer;
  return { hostname: URL.canParse(top) ? new URL(top).hostname : location.hostname };
}

function placeOf({ hostname, pathname, search }: Location): Place {
  return { hostname, path: pathname + search };
}
