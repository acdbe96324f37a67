import { isLegibleUnder } from './is-legible-under';

/** So long a card has to be in plain sight before a click on it can be meant, in milliseconds. */
const SEEN_MS = 500;
/** How often is looked: browsers allow no oftener, in milliseconds. */
const LOOK_MS = 100;

/**
 * Watches until `signal` aborts whether a reader can see the card in `host`. The function it returns says whether it has been in plain
 * sight for a while, with nothing over it. Chromium tells, also of what lets clicks through; in Firefox the page is looked at.
 */
export function watchSight(host: HTMLElement, signal: AbortSignal): () => boolean {
  const below = new WeakSet(listUppermost());
  let isShown = false;
  let seenFrom: number | undefined;
  const isSeen = () =>
    isShown &&
    !(
      import.meta.env.FIREFOX &&
      (isVeiled(host) || listUppermost().some((other) => !below.has(other) && isOver(other, host)))
    );
  const look = (): void => {
    seenFrom = isSeen() ? (seenFrom ?? performance.now()) : undefined;
  };
  const observer = new IntersectionObserver(
    (entries) => {
      const last = entries.at(-1) as (IntersectionObserverEntry & { readonly isVisible?: boolean }) | undefined;
      isShown = last?.isIntersecting === true && last.isVisible !== false;
      look();
    },
    { trackVisibility: true, delay: LOOK_MS } as IntersectionObserverInit,
  );
  observer.observe(host);
  signal.addEventListener('abort', () => observer.disconnect());
  if (import.meta.env.FIREFOX) {
    // What goes away as soon as the button is pressed would not be there any more at the click.
    const timer = setInterval(() => host.matches(':hover, :focus-within') && look(), LOOK_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
  }
  return () => isSeen() && seenFrom !== undefined && performance.now() - seenFrom >= SEEN_MS;
}

/** In Firefox the filters of what the card stands in reach it in the top layer. */
function isVeiled(host: HTMLElement): boolean {
  for (let around = host.parentElement; around; around = around.parentElement)
    if (!isLegibleUnder(getComputedStyle(around).filter)) return true;
  return false;
}

/** What a page can lay over everything else; what it hides in shadow trees is not found. */
function listUppermost(): Element[] {
  return [...document.querySelectorAll(':popover-open, dialog:modal')];
}

function isOver(other: Element, host: HTMLElement): boolean {
  if (other.contains(host)) return false;
  const [one, two] = [other.getBoundingClientRect(), host.getBoundingClientRect()];
  return one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom;
}
