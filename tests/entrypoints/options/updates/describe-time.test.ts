import { expect, it } from 'vitest';
import { describeTime } from '../../../../entrypoints/options/updates/describe-time';

const NOW = Date.UTC(2026, 5, 1, 12);

it.each([
  [0, 'this minute'],
  [-59_000, 'this minute'],
  [-3 * 60_000, '3 minutes ago'],
  [-3 * 3_600_000 - 1, '3 hours ago'],
  [21 * 3_600_000, 'in 21 hours'],
  [24 * 3_600_000, 'tomorrow'],
  [-30 * 86_400_000, '30 days ago'],
])('describes what is %d ms away', (distance, near) => {
  expect(describeTime(NOW + distance, NOW, 'en').near).toBe(near);
});

it('names the day exactly, in the language it is given', () => {
  expect(describeTime(NOW, NOW, 'en').exact).toMatch(/Jun 1, 2026/);
  expect(describeTime(NOW - 3_600_000, NOW, 'de').near).toBe('vor 1 Stunde');
});
