// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHoverState, GRACE_MS, type HoverState, NEXT_AT_ONCE_MS } from '../../../entrypoints/content/hover-state';

const REST_MS = 500;
const open = vi.fn();
const close = vi.fn();
let hover: HoverState<string>;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  hover = createHoverState<string>(() => REST_MS, open, close);
});
afterEach(() => {
  hover.stop();
  vi.useRealTimers();
});

describe('createHoverState', () => {
  it('opens after the pointer has rested on a mark', () => {
    hover.over('a');
    vi.advanceTimersByTime(REST_MS - 1);
    expect(open).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(open.mock.calls).toEqual([['a']]);
  });

  it('starts again with each move and forgets a mark that was left', () => {
    hover.over('a');
    vi.advanceTimersByTime(REST_MS - 1);
    hover.over('a');
    vi.advanceTimersByTime(REST_MS - 1);
    hover.over(undefined);
    vi.advanceTimersByTime(5_000);
    expect(open).not.toHaveBeenCalled();
  });

  it('closes after the grace time, once', () => {
    hover.opened('a');
    hover.over(undefined);
    vi.advanceTimersByTime(GRACE_MS - 1);
    hover.over(undefined);
    expect(close).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('stays while the pointer is on the mark or inside the card', () => {
    hover.opened('a');
    hover.over(undefined);
    vi.advanceTimersByTime(GRACE_MS - 1);
    hover.inside(true);
    vi.advanceTimersByTime(60_000);
    expect(close).not.toHaveBeenCalled();
    hover.inside(false);
    vi.advanceTimersByTime(GRACE_MS - 1);
    hover.over('a');
    vi.advanceTimersByTime(60_000);
    expect(close).not.toHaveBeenCalled();
    expect(open).not.toHaveBeenCalled();
  });

  it('opens the next mark at once while a card is open', () => {
    hover.opened('a');
    hover.over('b');
    vi.advanceTimersByTime(0);
    expect(open.mock.calls).toEqual([['b']]);
  });

  it('opens the next mark at once within a second, not later', () => {
    hover.opened('a');
    hover.closed();
    vi.advanceTimersByTime(NEXT_AT_ONCE_MS - 1);
    hover.over('b');
    vi.advanceTimersByTime(0);
    expect(open.mock.calls).toEqual([['b']]);
    hover.opened('b');
    hover.closed();
    vi.advanceTimersByTime(NEXT_AT_ONCE_MS);
    hover.over('c');
    vi.advanceTimersByTime(REST_MS - 1);
    expect(open).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(1);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('takes scrolling as no wish', () => {
    hover.over('a');
    vi.advanceTimersByTime(REST_MS - 1);
    hover.scrolled();
    vi.advanceTimersByTime(5_000);
    expect(open).not.toHaveBeenCalled();
    hover.over('a');
    vi.advanceTimersByTime(REST_MS);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('does nothing after it was stopped', () => {
    hover.opened('a');
    hover.over(undefined);
    hover.stop();
    vi.advanceTimersByTime(5_000);
    expect(close).not.toHaveBeenCalled();
  });
});
