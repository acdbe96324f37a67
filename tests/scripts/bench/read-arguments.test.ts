import { expect, it } from 'vitest';
import { readArguments } from '../../../scripts/bench/read-arguments';

it('readArguments reads what the command was asked for', () => {
  expect(readArguments([])).toEqual({ json: false, quick: false, only: '' });
  expect(readArguments(['--json', '--quick', '--only', 'chromium'])).toEqual({
    json: true,
    quick: true,
    only: 'chromium',
  });
});

it('readArguments says what is wrong', () => {
  expect(readArguments(['--fast'])).toEqual({ fault: expect.stringContaining("'--fast'") });
});
