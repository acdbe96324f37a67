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
