import { expect, it } from 'vitest';
import { lendMarks, lentMarks } from '../../../core/messaging/mark-door';

it('lends the marks as they are when they are asked for', () => {
  expect(lentMarks()).toEqual([]);
  const marks: ReturnType<typeof lentMarks>[number][] = [];
  lendMarks(() => marks);
  marks.push({ topic: 'p#t', range: {} as AbstractRange, block: { text: 'x' }, start: 0, end: 1 });
  expect(lentMarks()).toHaveLength(1);
});
