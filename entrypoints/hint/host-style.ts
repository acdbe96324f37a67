const XHTML = 'http://www.w3.org/1999/xhtml';
/** What each host was told to look like. A page can reach the host, but not this. */
const meant = new WeakMap<HTMLElement, CSSStyleDeclaration>();

/** Says something of how the host looks that no style sheet of the page outweighs. */
export function setHostStyle(host: HTMLElement, name: string, value: string): void {
  const wanted = meant.get(host) ?? (document.createElementNS(XHTML, 'div') as HTMLElement).style;
  meant.set(host, wanted);
  for (const style of [wanted, host.style]) style.setProperty(name, value, 'important');
}

/** Whether the host still says what it was told to, and nothing else. */
export function isHostStyleKept(host: HTMLElement): boolean {
  return host.style.cssText === meant.get(host)?.cssText;
}

/** Takes back what somebody else made the host say. */
export function restoreHostStyle(host: HTMLElement): void {
  host.style.cssText = meant.get(host)?.cssText ?? '';
}
