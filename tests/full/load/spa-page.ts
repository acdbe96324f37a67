/** A page that goes on by itself, as single-page applications do: `visit` shows the next view under an address of its own. */
export interface SpaPage {
  /** Shows so many views one after the other, each until something in it is marked; gives how many never were. */
  visit: (views: number) => Promise<number>;
}

/** The page: each view has paragraphs, a component with a shadow tree, and listeners of its own; the names stand in turn in both. */
export function writeSpaPage(names: readonly string[], head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Views</title>${head}</head><body><main></main>
    <script>((__name) => (${startSpa})(${JSON.stringify(names)}))((named) => named)</script></body></html>`;
}

/** Runs in the page. */
function startSpa(names: readonly string[]): void {
  const PATIENCE_MS = 3_000;
  const PARAGRAPHS = 12;
  let shown = 0;
  const show = (): HTMLElement => {
    shown++;
    history.pushState({}, '', `?view=${shown}`);
    document.title = `View ${shown}`;
    const view = document.createElement('article');
    for (let i = 0; i < PARAGRAPHS; i++) {
      const paragraph = document.createElement('p');
      paragraph.textContent = `Paragraph ${i} of view ${shown} is about ${names[(shown + i) % names.length]} and others.`;
      paragraph.addEventListener('click', () => paragraph.remove());
      view.append(paragraph);
    }
    const component = document.createElement('section');
    component.attachShadow({
      mode: 'open',
    }).innerHTML = `<p>A component about ${names[(shown + 50) % names.length]}.</p>`;
    view.append(component);
    document.querySelector('main')?.replaceChildren(view);
    return view;
  };
  const isMarked = (view: HTMLElement): boolean =>
    [...CSS.highlights.values()].some((highlight) =>
      [...highlight].some(({ startContainer }) => view.contains(startContainer)),
    );
  const visit = async (views: number): Promise<number> => {
    let missed = 0;
    for (let view = 0; view < views; view++) {
      const shownView = show();
      const until = performance.now() + PATIENCE_MS;
      while (!isMarked(shownView) && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
      if (!isMarked(shownView)) missed++;
    }
    return missed;
  };
  Object.assign(globalThis, { visit });
}
