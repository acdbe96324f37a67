import { expect, it } from 'vitest';
import { formatEdtf } from '../../../core/topics/edtf';

it.each([
  ['2015-06-04', 'June 4, 2015'],
  ['2015-06', 'June 2015'],
  ['2015', '2015'],
  ['2014-11-24/2015-01-02', 'November 24, 2014 – January 2, 2015'],
  ['0079-08-24', 'August 24, 79'],
  ['0079-08', 'August 79'],
  ['2015-13', '2015-13'],
  ['2015-06-04T00:00', '2015-06-04T00:00'],
  ['<b>', '<b>'],
])('tells %s as %s [B01]', (edtf, told) => {
  expect(formatEdtf(edtf, 'en')).toBe(told);
});
