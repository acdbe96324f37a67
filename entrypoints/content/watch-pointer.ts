import type { HoverState } from './hover-state';
import { markAtPoint } from './mark-at-point';
import type { PaintedMention, Painter } from './paint-mentions';

/** A finger that rests this long on a marked link asks for the card, in milliseconds. */
const LONG_PRESS_MS = 500;
const CONTROLS =
  'a[href], button, input, select, textarea, summary, label, [role="button"], [role="link"], [role="tab"], [onclick]';

/** Turns pointer events into wishes. Only trusted events count, and none of them is ever stopped or changed. */
export function watchPointer(
  painter: Painter,
  hover: HoverState<PaintedMention>,
  open: (mark: PaintedMention) => void,
  signal: AbortSignal,
): void {
  const options = { signal, passive: true, capture: true } as const;
  let frame = 0;
  let press: ReturnType<typeof setTimeout> | undefined;
  const look = (x: number, y: number): void => {
    frame = 0;
    if (painter.marks().length === 0) return;
    painter.heal();
    hover.over(markAtPoint(painter, x, y));
  };
  document.addEventListener(
    'pointermove',
    ({ isTrusted, pointerType, clientX, clientY, movementX, movementY }) => {
      if (!isTrusted || pointerType === 'touch' || (movementX === 0 && movementY === 0)) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => look(clientX, clientY));
    },
    options,
  );
  document.documentElement.addEventListener('pointerleave', () => hover.over(undefined), options);
  document.addEventListener('scroll', () => hover.scrolled(), options);
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || (event as PointerEvent).pointerType !== 'touch' || isOnControl(event)) return;
      const mark = markAtPoint(painter, event.clientX, event.clientY);
      if (mark) open(mark);
    },
    options,
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      clearTimeout(press);
      if (!event.isTrusted || event.pointerType !== 'touch' || !isOnControl(event)) return;
      const mark = markAtPoint(painter, event.clientX, event.clientY);
      if (mark) press = setTimeout(() => open(mark), LONG_PRESS_MS);
    },
    options,
  );
  for (const end of ['pointerup', 'pointercancel', 'scroll'] as const) {
    document.addEventListener(end, () => clearTimeout(press), options);
  }
  signal.addEventListener('abort', () => {
    clearTimeout(press);
    cancelAnimationFrame(frame);
  });
}

function isOnControl(event: Event): boolean {
  return event.composedPath().some((target) => target instanceof Element && target.matches(CONTROLS));
}
