// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createHoverState,
  GRACE_MS,
  type HoverState,
  MEANT_PX,
  NEXT_AT_ONCE_MS,
  type Point,
  REST_PX,
  SETTLE_MS,
} from '../../../entrypoints/content/hover-state';

interface Mark {
  readonly id: number;
}

const DELAY_MS = 500;
const A: Mark = { id: 1 };
const B: Mark = { id: 2 };
const open = vi.fn<(mark: Mark, point: Point) => void>();
const close = vi.fn();
const isAt = vi.fn(() => true);
let hover: HoverState<Mark>;
let x: number;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  isAt.mockReturnValue(true);
  x = 0;
  hover = createHoverState<Mark>({ delayMs: () => DELAY_MS, isAt, open, close });
  // Where the pointer was when the page came up.
  hover.moved({ x, y: 0 });
});
afterEach(() => {
  hover.stop();
  vi.useRealTimers();
});

/** Moves the pointer by so many pixels; then `mark` is under it. */
const move = (mark: Mark | undefined, by = 50): void => {
  x += by;
  hover.moved({ x, y: 0 });
  hover.over(mark);
};
const wait = (ms: number) => vi.advanceTimersByTime(ms);
const opened = () => open.mock.calls.map(([{ id }]) => id);
const show = (mark: Mark) => {
  move(mark);
  hover.opened(mark, false);
};

describe('opening', () => {
  it('needs a pointer that rests on a mark', () => {
    move(A);
    wait(DELAY_MS - 1);
    expect(open).not.toHaveBeenCalled();
    wait(1);
    expect(opened()).toEqual([1]);
    expect(open).toHaveBeenLastCalledWith(A, { x, y: 0 });
  });

  it('begins anew with each move, and forgets a mark that was left', () => {
    for (let i = 0; i < 5; i++) {
      move(A, REST_PX + 1);
      wait(DELAY_MS - 1);
    }
    move(undefined);
    wait(5_000);
    expect(open).not.toHaveBeenCalled();
  });

  it('lets a hand tremble', () => {
    move(A);
    for (let i = 0; i < 10; i++) {
      wait(DELAY_MS / 10);
      move(A, i % 2 === 0 ? 2 : -2);
    }
    expect(opened()).toEqual([1]);
  });

  it('takes a slow crossing for no rest', () => {
    for (let i = 0; i < 100; i++) {
      move(A, 1);
      wait(20);
    }
    expect(open).not.toHaveBeenCalled();
  });

  it('asks whether the mark is still there', () => {
    isAt.mockReturnValue(false);
    move(A);
    wait(DELAY_MS);
    expect(isAt).toHaveBeenCalledExactlyOnceWith(A, { x, y: 0 });
    expect(open).not.toHaveBeenCalled();
  });
});

describe('what is no pointing', () => {
  it('forgets what was wanted, and needs a new move', () => {
    move(A);
    wait(DELAY_MS - 1);
    hover.disturbed();
    wait(5_000);
    move(A, MEANT_PX - 1);
    wait(5_000);
    expect(open).not.toHaveBeenCalled();
    move(A, 1);
    wait(DELAY_MS);
    expect(opened()).toEqual([1]);
  });

  it('holds for the page before the first move', () => {
    hover = createHoverState<Mark>({ delayMs: () => DELAY_MS, isAt, open, close });
    move(A);
    wait(5_000);
    expect(open).not.toHaveBeenCalled();
    move(A, MEANT_PX);
    wait(DELAY_MS);
    expect(opened()).toEqual([1]);
  });

  it('takes no move for one while it goes on', () => {
    hover.disturbed(1_000);
    for (let i = 0; i < 9; i++) {
      move(A, 10);
      wait(111);
    }
    expect(open).not.toHaveBeenCalled();
    wait(5_000);
    move(A, MEANT_PX - 1);
    wait(5_000);
    expect(open).not.toHaveBeenCalled();
    move(A, MEANT_PX);
    wait(DELAY_MS);
    expect(opened()).toEqual([1]);
  });
});

describe('closing', () => {
  it('comes after the grace time, once', () => {
    show(A);
    move(undefined);
    wait(GRACE_MS - 1);
    move(undefined);
    expect(close).not.toHaveBeenCalled();
    wait(1);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('does not come while the pointer is on the mark or inside the card', () => {
    show(A);
    move(undefined);
    wait(GRACE_MS - 1);
    hover.inside(true);
    // Moves inside the card are over no mark.
    move(undefined);
    wait(60_000);
    expect(close).not.toHaveBeenCalled();
    hover.inside(false);
    wait(GRACE_MS - 1);
    // The same mark, judged again meanwhile.
    move({ ...A });
    wait(60_000);
    expect(close).not.toHaveBeenCalled();
    expect(open).not.toHaveBeenCalled();
  });

  it('comes on the way over another mark too', () => {
    show(A);
    move(undefined);
    wait(GRACE_MS / 2);
    move(B);
    wait(SETTLE_MS - 1);
    move(undefined);
    wait(GRACE_MS);
    expect(close).toHaveBeenCalledTimes(1);
    expect(open).not.toHaveBeenCalled();
  });

  it('is not for the pointer where a key or a finger opened', () => {
    hover.opened(A, true);
    move(undefined);
    wait(60_000);
    expect(close).not.toHaveBeenCalled();
    move(B);
    wait(DELAY_MS - 1);
    expect(open).not.toHaveBeenCalled();
    wait(1);
    expect(opened()).toEqual([2]);
  });

  it('of a card that gave way to another leaves that one to be closed', () => {
    show(A);
    move(B);
    hover.opened(B, false);
    hover.closed(A);
    move(undefined);
    wait(GRACE_MS);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('comes for a card that was not there yet when the pointer left', () => {
    show(A);
    move(undefined);
    wait(GRACE_MS);
    move(undefined);
    wait(GRACE_MS);
    expect(close).toHaveBeenCalledTimes(2);
  });

  it('does nothing after it was stopped', () => {
    show(A);
    move(undefined);
    hover.stop();
    wait(5_000);
    expect(close).not.toHaveBeenCalled();
  });
});

describe('the next card', () => {
  it('opens as soon as the pointer settles while a card is open', () => {
    show(A);
    move(B);
    wait(SETTLE_MS - 1);
    expect(open).not.toHaveBeenCalled();
    wait(1);
    expect(opened()).toEqual([2]);
  });

  it('does so within a second, not later', () => {
    show(A);
    hover.closed(A);
    wait(NEXT_AT_ONCE_MS - 1);
    move(B);
    wait(SETTLE_MS);
    expect(opened()).toEqual([2]);
    hover.opened(B, false);
    hover.closed(B);
    wait(NEXT_AT_ONCE_MS);
    move(A);
    wait(DELAY_MS - 1);
    expect(opened()).toEqual([2]);
    wait(1);
    expect(opened()).toEqual([2, 1]);
  });
});

describe('a card that the reader closed', () => {
  it('does not come back until the pointer has left its mark', () => {
    show(A);
    hover.closed(A);
    move({ ...A });
    wait(5_000);
    expect(open).not.toHaveBeenCalled();
    move(undefined);
    move(A);
    wait(DELAY_MS);
    expect(opened()).toEqual([1]);
  });

  it('is another one than a card that was left', () => {
    close.mockImplementation(() => hover.closed(A));
    show(A);
    move(undefined);
    wait(GRACE_MS);
    expect(close).toHaveBeenCalledTimes(1);
    move(A);
    wait(SETTLE_MS);
    expect(opened()).toEqual([1]);
    close.mockReset();
  });
});
