/** A kind of change a page makes to itself. */
export type MutationKind = 'innerHTML' | 'append';

/** Runs in the page: makes its own changes and gives how long they took in milliseconds, callbacks of observers included. */
export async function mutatePage(kind: MutationKind): Promise<number> {
  const APPENDS = 10_000;
  const REWRITES = 500;
  const PARAGRAPHS = 20;
  const SETTLE_MS = 600;
  const box = document.createElement('div');
  document.body.prepend(box);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  await new Promise((resolve) => requestIdleCallback(resolve));
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, i) => `<p>Paragraph ${i} of a page that changes.</p>`).join(
    '',
  );
  const start = performance.now();
  if (kind === 'innerHTML') {
    for (let i = 0; i < REWRITES; i++) box.innerHTML = paragraphs;
  } else {
    const item = document.createElement('p');
    item.textContent = 'An entry that comes and goes.';
    for (let i = 0; i < APPENDS; i++) {
      box.append(item);
      item.remove();
    }
  }
  // Observers are called before this: theirs is the earlier microtask.
  await null;
  return performance.now() - start;
}
