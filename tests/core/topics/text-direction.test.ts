import { expect, it } from 'vitest';
import { textDirection } from '../../../core/topics/text-direction';

it.each([
  ['ar', 'rtl'],
  ['ar-EG', 'rtl'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['en', 'ltr'],
  ['zh-CN', 'ltr'],
  ['', 'ltr'],
])('%j is written %s', (tag, direction) => {
  expect(textDirection(tag)).toBe(direction);
});
