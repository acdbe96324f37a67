import { browser } from 'wxt/browser';

/**
 * Calls `onGone` at the first sign of a reader on a page whose extension was updated, switched off or removed, until `signal` ends it: no
 * browser tells a page script of that.
 */
export function watchGone(onGone: () => void, signal: AbortSignal): void {
  const look = (): void => {
    if (browser.runtime?.id === undefined) onGone();
  };
  const options = { signal, passive: true, capture: true } as const;
  for (const type of ['pointermove', 'scroll', 'visibilitychange']) document.addEventListener(type, look, options);
  window.addEventListener('focus', look, options);
}
