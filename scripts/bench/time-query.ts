/** Runs in the popup: milliseconds from a change of the query to its results. */
export async function timeQuery(query: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('[role="combobox"]');
  const list = document.querySelector<HTMLElement>('[role="listbox"]');
  if (!field || !list) throw new Error('No search');
  const answered = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (list.dataset.answers !== query) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(list, { attributes: true, attributeFilter: ['data-answers'] });
  });
  const start = performance.now();
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await answered;
  return performance.now() - start;
}
