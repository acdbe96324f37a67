import type { Place } from './match-site';

/** Where the page of an address stands. */
export function readPlace({ hostname, pathname, search }: URL): Place {
  return { hostname, path: pathname + search };
}
