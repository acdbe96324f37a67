import { describe, expect, it } from 'vitest';
import { edtfSpan, tellsDay } from '../../../core/pictures/edtf-span';

const read = (edtf: string) => {
  const span = edtfSpan(edtf);
  return span && [new Date(span.from).toISOString().slice(0, 10), new Date(span.to).toISOString().slice(0, 10)];
};

describe('edtfSpan', () => {
  it.each([
    ['2015-06-04', '2015-06-04', '2015-06-05'],
    ['2015-12', '2015-12-01', '2016-01-01'],
    ['2016', '2016-01-01', '2017-01-01'],
    ['2014-11-24/2014-12-31', '2014-11-24', '2015-01-01'],
    ['2014/2015-02', '2014-01-01', '2015-03-01'],
    ['0044-03-15', '0044-03-15', '0044-03-16'],
  ])('%s covers the time from %s until %s', (edtf, from, to) => {
    expect(read(edtf)).toEqual([from, to]);
  });

  it.each(['', 'about 2015', '2015-13', '2015-09/2014'])('"%s" covers none', (edtf) => {
    expect(edtfSpan(edtf)).toBeNull();
  });
});

describe('tellsDay', () => {
  it.each([
    ['2015-06-04', true],
    ['2015-06-04/2015-06-05', true],
    ['2015-06', false],
    ['2015-06-04/2015', false],
  ])('%s: %s', (edtf, expected) => {
    expect(tellsDay(edtf)).toBe(expected);
  });
});
