import { expect, it } from 'vitest';
import { capFaults } from '../../../core/topics/cap-faults';

const fault = { path: 'a', message: 'is wrong' };

it.each([
  [0, 0, undefined],
  [100, 100, 'is wrong'],
  [101, 101, 'and 1 more fault'],
  [10_000, 101, 'and 9900 more faults'],
  [10_001, 101, 'and more than 9900 more faults'],
])('of %d faults tells %d', (count, told, last) => {
  const faults = capFaults(new Array(count).fill(fault));
  expect(faults).toHaveLength(told);
  expect(faults.at(-1)?.message).toBe(last);
});

it('stops asking for more', () => {
  const endless = (function* () {
    for (;;) yield fault;
  })();
  expect(capFaults(endless)).toHaveLength(101);
});
