/** Leaving mark and card closes after this long, in milliseconds: time to cross the gap between them. */
export const GRACE_MS = 300;
/** After a card was open this recently, the next one opens at once, in milliseconds. */
export const NEXT_AT_ONCE_MS = 1_000;

/** What the pointer does, told to `HoverState`. */
export interface HoverState<Mark> {
  /** The pointer moved and is over `mark`, or over none. */
  readonly over: (mark: Mark | undefined) => void;
  /** The pointer came onto the card or left it. */
  readonly inside: (inside: boolean) => void;
  /** The page scrolled: text that moved under a resting pointer is no wish. */
  readonly scrolled: () => void;
  /** A card opened by other means, or closed. */
  readonly opened: (mark: Mark) => void;
  readonly closed: () => void;
  readonly stop: () => void;
}

/**
 * Decides when a card opens and closes: after the pointer has rested `delayMs()` on a mark, at once when another card was just
 * open; it stays while the pointer is on mark or card, and `GRACE_MS` longer.
 */
export function createHoverState<Mark>(
  delayMs: () => number,
  open: (mark: Mark) => void,
  close: () => void,
): HoverState<Mark> {
  let shown: Mark | undefined;
  let wanted: Mark | undefined;
  let lastOpen = Number.NEGATIVE_INFINITY;
  let openTimer: ReturnType<typeof setTimeout> | undefined;
  let closeTimer: ReturnType<typeof setTimeout> | undefined;

  const forget = (): void => {
    clearTimeout(openTimer);
    wanted = undefined;
  };
  const stay = (): void => {
    clearTimeout(closeTimer);
    closeTimer = undefined;
  };
  const leave = (): void => {
    if (shown !== undefined) closeTimer ??= setTimeout(close, GRACE_MS);
  };
  const dwell = (mark: Mark): void => {
    const recent = shown !== undefined || performance.now() - lastOpen < NEXT_AT_ONCE_MS;
    clearTimeout(openTimer);
    wanted = mark;
    openTimer = setTimeout(
      () => {
        wanted = undefined;
        open(mark);
      },
      recent ? 0 : delayMs(),
    );
  };

  return {
    over: (mark) => {
      if (mark === undefined) {
        forget();
        leave();
      } else if (mark === shown) {
        forget();
        stay();
      } else {
        if (shown !== undefined) stay();
        const recent = shown !== undefined || performance.now() - lastOpen < NEXT_AT_ONCE_MS;
        if (mark !== wanted || !recent) dwell(mark);
      }
    },
    inside: (inside) => {
      if (!inside) {
        leave();
        return;
      }
      forget();
      stay();
    },
    scrolled: forget,
    opened: (mark) => {
      forget();
      stay();
      shown = mark;
    },
    closed: () => {
      stay();
      if (shown !== undefined) lastOpen = performance.now();
      shown = undefined;
    },
    stop: () => {
      forget();
      stay();
    },
  };
}
