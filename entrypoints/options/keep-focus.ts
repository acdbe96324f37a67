/** Where an element stands: each parent up to the page, and the number of the child that leads to it. */
type Way = readonly { readonly parent: Element; readonly at: number }[];

/** Where the focus was. */
export interface Place {
  readonly element: HTMLElement;
  readonly way: Way;
  /** Which control of its list entry it is. */
  readonly control: number;
}

const CONTROLS = 'button, input, select, a[href], summary';
/** Whoever takes an element away may have another place in mind; longer than a frame, in milliseconds. */
const WAIT_MS = 100;

/**
 * Keeps the focus from falling to the page when its element goes: it moves to the same control of the entry beside it,
 * or to the title above. Returns the stop.
 */
export function keepFocus(): () => void {
  let last: Place | undefined;
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement) last = notePlace(target);
  };
  const look = () => {
    if (last && !last.element.isConnected && document.activeElement === document.body) returnTo(last);
  };
  const observer = new MutationObserver(() => {
    if (last && !last.element.isConnected) setTimeout(look, WAIT_MS);
  });
  observer.observe(document.body, { subtree: true, childList: true });
  addEventListener('focusin', onFocus);
  return () => {
    observer.disconnect();
    removeEventListener('focusin', onFocus);
  };
}

/** Focuses the element that stood there, or what is nearest to it by now. */
export function returnTo(place: Place): void {
  const target = place.element.isConnected ? place.element : findNear(place);
  target?.focus({ preventScroll: place.element.isConnected });
}

/** Where `element` stands. */
export function notePlace(element: HTMLElement): Place {
  const way: { parent: Element; at: number }[] = [];
  for (let child: Element = element; child.parentElement; child = child.parentElement) {
    way.push({ parent: child.parentElement, at: [...child.parentElement.children].indexOf(child) });
  }
  const controls = element.closest('li')?.querySelectorAll(CONTROLS) ?? [];
  return { element, way, control: [...controls].indexOf(element) };
}

function findNear({ way, control }: Place): HTMLElement | undefined {
  const left = way.slice(way.findIndex(({ parent }) => parent.isConnected));
  const [first] = left;
  if (first?.parent.matches('ul, ol')) {
    const entry = [...first.parent.children].slice(0, first.at + 1).at(-1);
    const controls = [...(entry?.querySelectorAll<HTMLElement>(CONTROLS) ?? [])];
    const near = controls[control] ?? controls[0];
    if (near) return near;
  }
  for (const { parent, at } of left) {
    const titles = [...parent.children].slice(0, at).filter((child) => child instanceof HTMLElement);
    const title = titles.findLast((child) => child.matches('h1, h2, h3, h4, summary'));
    if (!title) continue;
    if (title.tagName !== 'SUMMARY') title.tabIndex = -1;
    return title;
  }
  return undefined;
}
