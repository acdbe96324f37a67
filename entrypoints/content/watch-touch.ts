import { markAtPoint } from './mark-at-point';
import type { PaintedMention, Painter } from './paint-mentions';

/** A finger that rests this long on a marked link asks for the card, in milliseconds. */
const LONG_PRESS_MS = 500;
/** A finger that moves further than this is no longer at rest, in CSS pixels. */
const SLOP_PX = 10;
const CONTROLS =
  'a[href], button, input, select, textarea, summary, label, [role="button"], [role="link"], [role="tab"], [onclick]';

/**
 * Opens cards by finger: a tap on plain text does, and a long press on a link or button, which keeps its tap to itself. No event is
 * ever stopped or changed, so the browser's own menu opens as always.
 */
export function watchTouch(painter: Painter, open: (mark: PaintedMention) => void, signal: AbortSignal): void {
  const options = { signal, passive: true, capture: true } as const;
  let press: { readonly mark: PaintedMention; readonly x: number; readonly y: number } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const release = (): void => {
    clearTimeout(timer);
    press = undefined;
  };
  const take = (): void => {
    const { mark } = press ?? {};
    release();
    if (mark) open(mark);
  };
  const markUnder = ({ clientX, clientY }: MouseEvent): PaintedMention | undefined =>
    painter.marks().length === 0 ? undefined : markAtPoint(painter, clientX, clientY);

  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || (event as PointerEvent).pointerType !== 'touch' || isOnControl(event)) return;
      const mark = markUnder(event);
      if (mark) open(mark);
    },
    options,
  );
  document.addEventListener(
    'pointerdown',
    (event) => {
      release();
      if (!event.isTrusted || event.pointerType !== 'touch' || !event.isPrimary) return;
      const mark = markUnder(event);
      if (!mark || !isOnControl(event)) return;
      press = { mark, x: event.clientX, y: event.clientY };
      timer = setTimeout(take, LONG_PRESS_MS);
    },
    options,
  );
  document.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (press && Math.hypot(clientX - press.x, clientY - press.y) > SLOP_PX) release();
    },
    options,
  );
  // Where a browser opens its menu sooner, it takes the finger away from the page.
  document.addEventListener('contextmenu', ({ isTrusted }) => isTrusted && take(), options);
  for (const end of ['pointerup', 'pointercancel', 'scroll', 'selectstart'] as const) {
    document.addEventListener(end, release, options);
  }
  signal.addEventListener('abort', release);
}

function isOnControl(event: Event): boolean {
  const path = event.composedPath();
  if (path.some((target) => target instanceof Element && target.matches(CONTROLS))) return true;
  // What a page made clickable by script says so by its pointer.
  const [first] = path;
  return first instanceof Element && getComputedStyle(first).cursor === 'pointer';
}
