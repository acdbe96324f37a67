/**
 * Calls `onChange` when this document goes to another address without being loaded again, until `signal` ends it. Gives a function
 * that looks at once, for browsers that tell only of some such changes.
 */
export function watchAddress(onChange: () => void, signal: AbortSignal): () => void {
  let address = location.href;
  const look = (): void => {
    if (signal.aborted || location.href === address) return;
    address = location.href;
    onChange();
  };
  for (const type of ['popstate', 'hashchange']) addEventListener(type, look, { signal });
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', look, { signal });
  return look;
}
