// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { formatUntil } from '../../../core/page/format-until';

const NOW = new Date(2026, 2, 1, 10, 15);
const format = (end: Date) => formatUntil(end.getTime(), NOW).replace(/\u202f/g, ' ');

beforeEach(() => {
  document.documentElement.lang = 'en-US';
});

it('names only the time when that is today', () => {
  expect(format(new Date(2026, 2, 1, 14, 5))).toBe('2:05 PM');
});

it('names the day too when it is another one, in the language of the page', () => {
  expect(format(new Date(2026, 2, 2, 6))).toBe('Monday, March 2 at 6:00 AM');
  document.documentElement.lang = 'de';
  expect(format(new Date(2026, 2, 2, 6))).toBe('Montag, 2. März um 6:00');
});
