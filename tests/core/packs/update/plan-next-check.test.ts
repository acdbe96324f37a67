import { describe, expect, it } from 'vitest';
import { planNextCheck } from '../../../../core/packs/update/plan-next-check';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 0, 1);
const wait = (failures: number, random = 0, more: { everyHours?: number; retryAfterMs?: number } = {}) =>
  (planNextCheck({ everyHours: 24, failures, ...more }, NOW, random) - NOW) / HOUR;

describe('planNextCheck', () => {
  it('waits the interval after a success, and up to a tenth more', () => {
    expect(wait(0)).toBe(24);
    expect(wait(0, 0.999)).toBeCloseTo(26.4, 1);
  });

  it('waits an hour at least, whatever is asked for', () => {
    expect(wait(0, 0, { everyHours: 0.1 })).toBe(1);
    expect(wait(1)).toBe(1);
  });

  it('waits a year at most', () => {
    expect(wait(0, 0, { everyHours: 1e300 })).toBe(366 * 24);
  });

  it('doubles while it fails, up to seven days', () => {
    expect([1, 2, 3, 4].map((failures) => wait(failures))).toEqual([1, 2, 4, 8]);
    expect(wait(2, 0.999)).toBeCloseTo(3, 1);
    expect([8, 9, 40, 4_000].map((failures) => wait(failures))).toEqual([128, 168, 168, 168]);
    expect(wait(8, 0.999)).toBe(168);
  });

  it('leaves a host alone as long as it asks for, up to seven days', () => {
    expect(wait(1, 0, { retryAfterMs: 5 * HOUR })).toBe(5);
    expect(wait(1, 0, { retryAfterMs: 1_000 })).toBe(1);
    expect(wait(1, 0, { retryAfterMs: 10_000 * HOUR })).toBe(168);
  });
});
