import { expect, it } from 'vitest';
import { writeVariants } from '../../../core/matching/alias-variants';

it.each([
  ['PLA', ['P.L.A']],
  ['US-China cyber deal', ['U.S.-China cyber deal']],
  ['breach at OPM', ['breach at O.P.M']],
  ['U.S.-China', []],
  ['APT1', []],
  ['Sony', []],
  ['A', []],
  ['ORGANISATION', []],
])('writeVariants(%s)', (text, variants) => {
  expect(writeVariants(text)).toEqual(variants);
});
