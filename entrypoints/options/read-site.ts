import { registrableDomain } from '../../core/sites/registrable-domain';

/** The registrable domain of an address or host name a reader typed; `null` when it is neither. */
export async function readSite(typed: string): Promise<string | null> {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(typed.trim()) ? typed.trim() : `http://${typed.trim()}`;
  if (/\s/.test(address) || !URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return hostname === '' ? null : registrableDomain(hostname);
}
