/** Why what was typed is no rule; each has its message. */
export type PatternFault = 'Space' | 'Protocol' | 'Host' | 'Everything' | 'Stars';

/** A rule as it is kept, in its two parts. */
export interface Pattern {
  /** `example.org`, `*.internal`. Stands for all below it. */
  readonly host: string;
  /** `/docs`; empty when the rule is for all pages of the host. */
  readonly path: string;
}

/** Letters that take the place of a star while the browser reads an address. */
const STAND_IN = 'zqstarqz';
/** More of them make a rule that nobody understands, and that takes long to compare. */
const STAR_LIMIT = 4;

/**
 * Reads what a reader types or pastes, an address or part of one, into a host and perhaps a path; or says what is wrong. Scheme, port,
 * `www.`, query and the slash at the end do not count.
 */
export function readPattern(typed: string): Pattern | PatternFault {
  const text = typed.trim();
  if (/\s/.test(text)) return 'Space';
  const scheme = /^([a-z][a-z\d+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  // `example.org:8080` has no scheme, `mailto:me@example.org` has one.
  if (scheme ? !/^https?$/.test(scheme) : /^[a-z][a-z+-]*:(?!\d)/i.test(text)) return 'Protocol';
  // The browser would take the path for the host.
  if (/^(?:[a-z]+:\/\/)?\//i.test(text)) return 'Host';
  const stars = text.split('*').length - 1;
  if (stars > STAR_LIMIT) return 'Stars';
  const address = (scheme ? text : `http://${text}`).replaceAll('*', STAND_IN);
  if (!URL.canParse(address)) return 'Host';
  const { hostname, pathname } = new URL(address);
  const host = hostname
    .replaceAll(STAND_IN, '*')
    .replace(/\.$/, '')
    .replace(/^www\.(?=.+\.)/, '');
  const path = pathname.replaceAll(STAND_IN, '*').replace(/\/+$/, '');
  if (!/[^*.]/.test(host)) return host.includes('*') ? 'Everything' : 'Host';
  // A star inside a name of other letters would not stand where it stood.
  return /xn--[^.]*\*/.test(host) ? 'Host' : { host, path };
}
