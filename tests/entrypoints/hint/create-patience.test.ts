import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPatience } from '../../../entrypoints/hint/create-patience';

afterEach(() => vi.restoreAllMocks());

/** What the count says at each of these times, in milliseconds. */
function countAt(...times: number[]): boolean[] {
  const isOver = createPatience(3, 1_000);
  return times.map((time) => {
    vi.spyOn(performance, 'now').mockReturnValue(time);
    return isOver();
  });
}

describe('patience', () => {
  it('is over at the third disturbance within a second [H03]', () => {
    expect(countAt(0, 500, 1_000)).toEqual([false, false, true]);
  });

  it('lasts where they are further apart', () => {
    expect(countAt(0, 600, 1_200, 1_800, 2_400)).toEqual([false, false, false, false, false]);
  });

  it('counts the last ones only', () => {
    expect(countAt(0, 5_000, 5_100, 5_200)).toEqual([false, false, false, true]);
  });
});
