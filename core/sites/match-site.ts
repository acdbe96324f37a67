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
  if (below !== '' && (path === undefined || !fits(below, path, (at) => '/?#'.includes(path.charAt(at))))) return 0;
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
  const isEnd = (at: number) => at === hostname.length;
  return fits(host, hostname, isEnd) || fits(`*.${host}`, hostname, isEnd);
}

/**
 * Whether `text` begins as `pattern` says and that may end there. No regular expression: with many stars it would try every way to
 * part the text, and a rule from a file has as many as it likes.
 */
function fits(pattern: string, text: string, mayEnd: (at: number) => boolean): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (!text.startsWith(first)) return false;
  const last = rest.pop();
  let at = first.length;
  if (last === undefined) return mayEnd(at);
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  for (let found = text.indexOf(last, at); found >= 0; found = text.indexOf(last, found + 1)) {
    if (mayEnd(found + last.length)) return true;
    if (found === text.length) return false;
  }
  return false;
}
