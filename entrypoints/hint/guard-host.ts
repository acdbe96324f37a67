import { isHostStyleKept, restoreHostStyle } from './host-style';

/** What a page did to the host. */
interface GripEvents {
  /** Something that was taken back. A page that watches the host can go on for ever. */
  readonly onRepaired: () => void;
  /** It wants no card there. */
  readonly onHidden: () => void;
}

/**
 * Takes back what the page does to the host itself until `signal` aborts, but for hiding it outright. What has no effect on the card,
 * as the notes that other extensions leave on elements, stays.
 */
export function guardHost(host: HTMLElement, { onRepaired, onHidden }: GripEvents, signal: AbortSignal): void {
  const observer = new MutationObserver(() => {
    if (isHostStyleKept(host) && !host.inert) return;
    if (host.style.display === 'none') {
      onHidden();
      return;
    }
    restoreHostStyle(host);
    host.inert = false;
    onRepaired();
  });
  observer.observe(host, { attributeFilter: ['style', 'inert'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
