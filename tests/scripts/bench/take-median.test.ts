import { expect, it } from 'vitest';
import { takeMedian } from '../../../scripts/bench/take-median';

it.each([
  [[3], 3],
  [[9, 1, 2], 2],
  [[4, 1, 100, 2], 3],
])('takeMedian takes the middle of %j', (numbers, median) => {
  expect(takeMedian(numbers)).toBe(median);
});

it('takeMedian knows no median of nothing', () => {
  expect(() => takeMedian([])).toThrow('nothing');
});
