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

  it('counts from now when the clock was put back by years', () => {
    expect(settleClock(check(NOW + TEN_YEARS), NOW)).toMatchObject({ lastCheck: NOW, nextCheck: NOW + 24 * HOUR });
  });
});
