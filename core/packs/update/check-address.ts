/** This computer itself, as the parser of addresses writes it. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The address of a pack file; throws unless it is https, or http on this computer, without a name and password in it. */
export function checkAddress(text: string): URL {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) throw new Error(`"${trimmed.slice(0, 100)}" is no address`);
  const address = new URL(trimmed);
  const isSafe = address.protocol === 'https:' || (address.protocol === 'http:' && LOOPBACK.test(address.hostname));
  if (!isSafe) throw new Error(`${address.host || 'The address'} is not asked: the address has to begin with https`);
  if (address.username !== '' || address.password !== '') {
    throw new Error(`${address.host} is not asked: a name or password stands in the address`);
  }
  address.hash = '';
  return address;
}
