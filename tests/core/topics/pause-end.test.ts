import { expect, it } from 'vitest';
import { pauseEnd } from '../../../core/topics/pause-end';

it.each([
  ['hour', new Date(2026, 2, 1, 23, 30), new Date(2026, 2, 2, 0, 30)],
  ['tomorrow', new Date(2026, 2, 1, 23, 30), new Date(2026, 2, 2, 4)],
  ['tomorrow', new Date(2026, 11, 31, 0, 5), new Date(2027, 0, 1, 4)],
  ['week', new Date(2026, 2, 28, 12), new Date(2026, 3, 4, 4)],
] as const)('a pause of length "%s" from %s ends at %s', (length, now, end) => {
  expect(pauseEnd(length, now)).toBe(end.getTime());
});

it('ends in the morning by the clock on the wall, also where that is put forward or back in the night [F24]', () => {
  // Every night of three years: whatever the time zone of this machine, its summer times begin and end in them.
  for (let day = 0; day < 3 * 365; day += 1) {
    const now = new Date(2026, 0, day, 23, 30);
    const end = new Date(pauseEnd('tomorrow', now));
    expect([end.getDate(), end.getHours()]).toEqual([new Date(2026, 0, day + 1, 12).getDate(), 4]);
    expect(end.getTime() - now.getTime()).toBeGreaterThan(3 * 3_600_000);
  }
});
