import { expect, it } from 'vitest';
import { cleanAddress } from '../../../core/annotate/clean-address';

it.each([
  ['https://me:secret@example.org/a?b=c#d', 'https://example.org/a?b=c'],
  ['file:///tmp/a.html#x', 'file:///tmp/a.html'],
  ['about:srcdoc', null],
  ['data:text/html,x', null],
  ['blob:https://example.org/1', null],
  ['', null],
])('makes of %s the address %s', (address, clean) => {
  expect(cleanAddress(address)).toBe(clean);
});
