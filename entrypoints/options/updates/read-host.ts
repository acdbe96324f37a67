/** The host of an address, with its port where it has one; the address itself when it is none. */
export function readHost(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
