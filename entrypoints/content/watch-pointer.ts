import type { HoverState } from './hover-state';
import { markAtPoint } from './mark-at-point';
import type { PaintedMention, Painter } from './paint-mentions';

/** Scrolling is over when nothing has scrolled for this long, in milliseconds. */
const SCROLL_QUIET_MS = 150;
/** A hand that typed this recently only nudged the pointer, in milliseconds. */
const TYPING_QUIET_MS = 1_000;

/**
 * Tells `hover` what a mouse or pen does, and what else happens that is no pointing. Only trusted events count, and none of them is
 * ever stopped or changed.
 */
export function watchPointer(painter: Painter, hover: HoverState<PaintedMention>, signal: AbortSignal): void {
  const options = { signal, passive: true, capture: true } as const;
  let frame = 0;
  const look = (x: number, y: number): void => {
    painter.heal();
    hover.over(markAtPoint(painter, x, y));
  };
  document.addEventListener(
    'pointermove',
    ({ isTrusted, pointerType, buttons, clientX: x, clientY: y, movementX, movementY }) => {
      if (!isTrusted || pointerType === 'touch' || (movementX === 0 && movementY === 0)) return;
      hover.moved({ x, y });
      cancelAnimationFrame(frame);
      // Whoever drags or selects means that.
      if (buttons !== 0) hover.disturbed();
      else if (painter.marks().length === 0) hover.over(undefined);
      else frame = requestAnimationFrame(() => look(x, y));
    },
    options,
  );
  document.documentElement.addEventListener('pointerleave', () => hover.over(undefined), options);
  const disturb = (type: string, quietMs: number, target: EventTarget = document): void =>
    target.addEventListener(type, (event) => event.isTrusted && isHere(event) && hover.disturbed(quietMs), options);
  // Scrolling inside of a shadow tree is heard nowhere else; the wheel is.
  for (const type of ['scroll', 'wheel']) disturb(type, SCROLL_QUIET_MS);
  disturb('input', TYPING_QUIET_MS);
  for (const type of ['pointerdown', 'pointerup', 'visibilitychange']) disturb(type, 0);
  for (const type of ['blur', 'pageshow']) disturb(type, 0, window);
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}

/** What scrolls by itself elsewhere, as tickers and chats do, moves no text under the pointer. */
function isHere({ type, target }: Event): boolean {
  return type !== 'scroll' || !(target instanceof Element) || target.matches(':hover');
}
