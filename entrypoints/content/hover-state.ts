/** Leaving mark and card closes after this long, in milliseconds: time to cross the gap between them. */
export const GRACE_MS = 300;
/** After a card was open this recently, the next one opens as soon as the pointer has settled, in milliseconds. */
export const NEXT_AT_ONCE_MS = 1_000;
/** So long the pointer rests even then, in milliseconds: a mark that it only crosses on its way to the card is not meant. */
export const SETTLE_MS = 80;
/** A pointer that moves no further than this is at rest, in CSS pixels: hands tremble. */
export const REST_PX = 4;
/** A pointer that was disturbed has to move this far before it means anything, in CSS pixels. */
export const MEANT_PX = 3;

/** A place in the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the pointer does, told to `HoverState`. */
export interface HoverState<Mark> {
  /** The pointer was moved by hand; told for every move, and before `over`. */
  readonly moved: (point: Point) => void;
  /** After a move, the pointer is over `mark`, or over none. */
  readonly over: (mark: Mark | undefined) => void;
  /** The pointer came onto the card or left it. */
  readonly inside: (inside: boolean) => void;
  /** Something happened that is no pointing, and goes on for `quietMs`: scrolling, pressing, typing, another tab. */
  readonly disturbed: (quietMs?: number) => void;
  /** A card opened; one that was opened by other means than resting (`isHeld`) is not closed by the pointer. */
  readonly opened: (mark: Mark, isHeld: boolean) => void;
  /** The card of `mark` is gone. */
  readonly closed: (mark: Mark) => void;
  readonly stop: () => void;
}

/** What a hover state does and asks. */
export interface HoverActions<Mark> {
  /** How long a pointer has to rest before it means a mark, in milliseconds. */
  readonly delayMs: () => number;
  /** Whether `mark` is under `point` now: what moved under a resting pointer, or away from it, is no wish. */
  readonly isAt: (mark: Mark, point: Point) => boolean;
  readonly open: (mark: Mark, point: Point) => void;
  readonly close: () => void;
}

/**
 * Decides when a card opens and closes. It opens when a pointer that was moved there by hand has rested on a mark, sooner when
 * another card was just open; it stays while the pointer is on mark or card, and `GRACE_MS` longer. A mark whose card the reader
 * closed means nothing until the pointer has left it.
 */
export function createHoverState<Mark extends { readonly id: number }>({
  delayMs,
  isAt,
  open,
  close,
}: HoverActions<Mark>): HoverState<Mark> {
  let shown: Mark | undefined;
  let isHeld = false;
  let isInside = false;
  let dismissed: Mark | undefined;
  let wanted: Mark | undefined;
  let restedFrom: Point | undefined;
  let last: Point | undefined;
  /** Where the pointer was when it was disturbed; `undefined` once it was moved away from there. */
  let disturbedAt: Point | 'somewhere' | undefined = 'somewhere';
  let quietUntil = 0;
  let lastOpen = Number.NEGATIVE_INFINITY;
  let openTimer: ReturnType<typeof setTimeout> | undefined;
  let closeTimer: ReturnType<typeof setTimeout> | undefined;
  let isClosing = false;

  const forget = (): void => {
    clearTimeout(openTimer);
    wanted = undefined;
  };
  const stay = (): void => {
    clearTimeout(closeTimer);
    closeTimer = undefined;
  };
  const leave = (): void => {
    if (!shown || isHeld || isInside) return;
    closeTimer ??= setTimeout(() => {
      closeTimer = undefined;
      isClosing = true;
      close();
      isClosing = false;
    }, GRACE_MS);
  };
  const dwell = (mark: Mark, point: Point): void => {
    if (mark.id === wanted?.id && restedFrom && distance(restedFrom, point) <= REST_PX) return;
    forget();
    wanted = mark;
    restedFrom = point;
    const isNext = (shown && !isHeld) || performance.now() - lastOpen < NEXT_AT_ONCE_MS;
    openTimer = setTimeout(
      () => {
        wanted = undefined;
        if (last && isAt(mark, last)) open(mark, last);
      },
      isNext ? SETTLE_MS : delayMs(),
    );
  };

  return {
    moved: (point) => {
      last = point;
      if (disturbedAt === 'somewhere' || performance.now() < quietUntil) disturbedAt = point;
      else if (disturbedAt && distance(disturbedAt, point) >= MEANT_PX) disturbedAt = undefined;
    },
    over: (mark) => {
      if (mark?.id !== dismissed?.id) dismissed = undefined;
      if (mark && mark.id === shown?.id) {
        forget();
        stay();
        return;
      }
      leave();
      if (mark && last && !disturbedAt && !dismissed) dwell(mark, last);
      else forget();
    },
    inside: (inside) => {
      isInside = inside;
      if (!inside) {
        leave();
        return;
      }
      forget();
      stay();
    },
    disturbed: (quietMs = 0) => {
      forget();
      disturbedAt = last ?? 'somewhere';
      quietUntil = Math.max(quietUntil, performance.now() + quietMs);
    },
    opened: (mark, held) => {
      forget();
      stay();
      shown = mark;
      isHeld = held;
      isInside = false;
      dismissed = undefined;
    },
    closed: (mark) => {
      // Where one card takes the place of another, the other one is closed after this one was opened.
      if (mark.id !== shown?.id) return;
      stay();
      lastOpen = performance.now();
      if (!isClosing) dismissed = shown;
      shown = undefined;
      isInside = false;
    },
    stop: () => {
      forget();
      stay();
    },
  };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
