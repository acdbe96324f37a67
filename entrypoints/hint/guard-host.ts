import { isHostStyleKept, restoreHostStyle } from './host-style';

/**
 * Takes back what the page does to the host itself until `signal` aborts, and calls `onRepaired` each time: a page that watches the
 * host can go on for ever. What has no effect on the card, as the notes that other extensions leave on elements, stays.
 */
export function guardHost(host: HTMLElement, onRepaired: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(() => {
    if (isHostStyleKept(host) && !host.inert) return;
    restoreHostStyle(host);
    host.inert = false;
    onRepaired();
  });
  observer.observe(host, { attributeFilter: ['style', 'inert'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
