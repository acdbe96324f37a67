/** Where a page stands, as rules for sites see it. */
export interface Place {
  /** Host name of the top document, `''` where it has none. */
  readonly hostname: string;
  /** Path and query of the top document, beginning with a slash; absent where a frame of another site cannot know it. */
  readonly path?: string | undefined;
}

/**
 * How exactly `pattern` names `place`: the number of its literal characters, 0 when it does not. A host name also stands for all
 * below it; `*` stands for any characters; a path (`example.org/docs`) for itself and all below it.
 */
export function matchSite(pattern: string, { hostname, path }: Place): number {
  const slash = pattern.indexOf('/');
  const host = slash < 0 ? pattern : pattern.slice(0, slash);
  const below = slash < 0 ? '' : pattern.slice(slash).replace(/\/+$/, '');
  if (!standsFor(host.toLowerCase(), hostname.toLowerCase().replace(/\.$/, ''))) return 0;
  if (below !== '' && (path === undefined || !fits(`${spell(below)}(?:[/?#]|$)`, path))) return 0;
  return pattern.replaceAll('*', '').length;
}

/** Whether `pattern` names a path of the host: then a page that changes its address may come under it, or from under it. */
export function hasPathOf(pattern: string, hostname: string): boolean {
  const [host = '', path] = pattern.split(/\/+(.*)/);
  return path !== undefined && path !== '' && matchSite(host, { hostname }) > 0;
}

function standsFor(host: string, hostname: string): boolean {
  // Most rules are plain names, and every page goes through all of them.
  if (!host.includes('*')) return hostname === host || hostname.endsWith(`.${host}`);
  return fits(`(?:.*\\.)?${spell(host)}$`, hostname);
}

function spell(literal: string): string {
  return literal.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
}

function fits(expression: string, text: string): boolean {
  return new RegExp(`^${expression}`).test(text);
}
