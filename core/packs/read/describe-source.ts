import { LIMITS } from '../../topics/limits';
import { isSafeLink } from '../../topics/link';
import type { Source } from '../../topics/topic';
import { cleanLine } from './clean-line';

interface Described {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
}

/**
 * The web page at `address` as a source, named after its address where nothing better is known; null when it is no address
 * that may become a link.
 */
export function describeSource(address: string, { title = '', publisher = '' }: Described = {}): Source | null {
  const url = address.trim();
  if (url.length > LIMITS.url || !isSafeLink(url) || !/^https?:/i.test(url)) return null;
  const { host, pathname, href } = new URL(url);
  const site = host.replace(/^www\./, '');
  const last = pathname.split('/').findLast((part) => part !== '');
  return {
    title:
      cleanLine(title, LIMITS.line) || cleanLine(last === undefined ? site : `${site}/${decode(last)}`, LIMITS.line),
    publisher: cleanLine(publisher, LIMITS.name) || cleanLine(site, LIMITS.name),
    // Written out in ASCII, a name that looks like another one shows itself.
    url: /^[!-~]*$/.test(url) || href.length > LIMITS.url ? url : href,
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
