import { describe, expect, it } from 'vitest';
import { settleClock } from '../../../../core/packs/update/settle-clock';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 0, 1);
const TEN_YEARS = 87_600 * HOUR;
const check = (lastCheck: number) => ({
  url: 'https://packs.example/',
  failures: 0,
  lastCheck,
  nextCheck: lastCheck + 24 * HOUR,
});

describe('settleClock', () => {
  it('leaves alone what happened before', () => {
    const before = check(NOW - HOUR);
    expect(settleClock(before, NOW)).toBe(before);
    expect(settleClock(before, NOW + TEN_YEARS)).toBe(before);
  });

  it('counts from now when the clock was put back by years [F24]', () => {
    expect(settleClock(check(NOW + TEN_YEARS), NOW)).toMatchObject({ lastCheck: NOW, nextCheck: NOW + 24 * HOUR });
  });

  it('does not wait for years after a question that was begun by a clock that was ahead [F24]', () => {
    const { url, failures } = check(NOW);
    const begun = { url, failures, nextCheck: NOW + TEN_YEARS + HOUR };
    expect(settleClock(begun, NOW)).toEqual({ ...begun, nextCheck: NOW + HOUR });
    const again = { ...check(NOW - HOUR), nextCheck: NOW + TEN_YEARS + HOUR };
    expect(settleClock(again, NOW)).toEqual({ ...again, nextCheck: NOW + HOUR });
    const yearly = { ...check(NOW), nextCheck: NOW + 366 * 24 * HOUR };
    expect(settleClock(yearly, NOW)).toBe(yearly);
  });
});
