import { isUncovered, MIDDLE } from './is-uncovered';
import { putOnStage } from './mount-host';

/** What the page can do to the place where a card stands. */
interface StageEvents {
  /** Only a card that is pinned goes along to where it can be used; another one's words are out of reach as well. */
  readonly isPinned: () => boolean;
  /** It can no longer be seen or used. */
  readonly onLost: () => void;
}

/** Fill the screen without showing what is in them; below them a pinned card waits until they are done. */
const MEDIA = 'video, audio, canvas, img, svg, iframe, object, embed';

/**
 * Watches for what makes a card lie dead until `signal` aborts: a modal dialog or an element in full screen, which make all that is
 * outside of them inert, or an end of the one that the card stands in.
 */
export function watchStage(host: HTMLElement, events: StageEvents, signal: AbortSignal): void {
  const move = (opened?: Element): void => {
    const stages = [...document.querySelectorAll('dialog:modal, :fullscreen')];
    const home = document.documentElement;
    if (isUncovered(host, [MIDDLE]) && [home, ...stages].some((one) => one === host.parentNode)) return;
    const stage = stages.find((one) => one === opened) ?? stages.at(-1) ?? home;
    if (stage.matches(MEDIA)) return;
    putOnStage(host, stage);
    if (!isUncovered(host, [MIDDLE])) events.onLost();
  };
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (!(target instanceof Element) || target.localName !== 'dialog') return;
      if (events.isPinned()) move(target);
      else if (target.matches(':modal') && !target.contains(host)) events.onLost();
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'fullscreenchange',
    () => (events.isPinned() ? move(document.fullscreenElement ?? undefined) : events.onLost()),
    { signal },
  );
  // Told of every way to be no longer shown, also together with what the host stands in.
  const sizes = new ResizeObserver(() => {
    // On paper there is no card, and after that there is one again.
    if (host.getClientRects().length > 0 || matchMedia('print').matches) return;
    if (events.isPinned() && host.parentNode && host.parentNode !== document.documentElement) move();
    else events.onLost();
  });
  sizes.observe(host);
  signal.addEventListener('abort', () => sizes.disconnect());
}
