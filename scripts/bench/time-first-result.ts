/** Runs in the popup: milliseconds from its opening to the first result, less the time until the field was there to type in. */
export async function timeFirstResult(query: string): Promise<number> {
  const typed = performance.now();
  const field = document.querySelector<HTMLInputElement>('[role="combobox"]');
  const list = document.querySelector<HTMLElement>('[role="listbox"]');
  if (!field || !list) throw new Error('No search');
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  while (list.dataset.answers !== query || list.children.length === 0) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const navigation = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming;
  // The page is rendered by scripts that run before this event.
  return performance.now() - typed + navigation.domContentLoadedEventEnd;
}
