import { expect, it } from 'vitest';
import { readRetryAfter } from '../../../../core/packs/update/read-retry-after';

const NOW = Date.UTC(2026, 0, 1);

it.each([
  ['120', 120_000],
  [' 5 ', 5_000],
  ['Thu, 01 Jan 2026 01:00:00 GMT', 3_600_000],
  ['Wed, 31 Dec 2025 01:00:00 GMT', 0],
  ['-5', 0],
  ['soon', 0],
  [null, 0],
])('reads %o', (retryAfter, wait) => {
  expect(readRetryAfter(new Error('no', { cause: { retryAfter } }), NOW)).toBe(wait);
});

it('takes any other error for silence', () => {
  expect(readRetryAfter(new Error('no'), NOW)).toBe(0);
  expect(readRetryAfter('no', NOW)).toBe(0);
});
