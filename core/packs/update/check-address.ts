import { failAddress } from './address-fault';

/** This computer itself, as the parser of addresses writes it. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The address of a pack file; throws unless it is https, or http on this computer, without a name and password in it. */
export function checkAddress(text: string): URL {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) throw failAddress('addressNone', [trimmed.slice(0, 100)]);
  const address = new URL(trimmed);
  const isSafe = address.protocol === 'https:' || (address.protocol === 'http:' && LOOPBACK.test(address.hostname));
  if (!isSafe) throw failAddress('addressUnsafe', [address.host || trimmed.slice(0, 100)]);
  if (address.username !== '' || address.password !== '') {
    throw failAddress('addressLogin', [address.host]);
  }
  address.hash = '';
  return address;
}
